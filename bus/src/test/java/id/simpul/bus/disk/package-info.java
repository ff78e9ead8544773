@NullMarked
package id.simpul.bus.disk;

import org.jspecify.annotations.NullMarked;
