/** The running side of cases: how often to look, how many workers, and the broker that wakes them. */
@NullMarked
package id.simpul.bus.cases;

import org.jspecify.annotations.NullMarked;
