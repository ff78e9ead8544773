/** Whether each thing that the bus needs is well, one component a thing. See docs/manual/operator.md for what to do. */
@NullMarked
package id.simpul.bus.health;

import org.jspecify.annotations.NullMarked;
