/** Versions of services and systems. */
@NullMarked
package id.simpul.bus.packages;

import org.jspecify.annotations.NullMarked;
