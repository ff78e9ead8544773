/** The seam of drills: a clock that can be moved and crash points, on a port that exists in development only. */
@NullMarked
package id.simpul.bus.control;

import org.jspecify.annotations.NullMarked;
