/** Whether the disk has room: what would fill it is refused before the disk is full. */
@NullMarked
package id.simpul.bus.disk;

import org.jspecify.annotations.NullMarked;
