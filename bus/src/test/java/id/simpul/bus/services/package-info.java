/** Versions of services and systems. */
@NullMarked
package id.simpul.bus.services;

import org.jspecify.annotations.NullMarked;
