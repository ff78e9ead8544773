/** Programs that only measurements run: the bus with a bare route in it, and a partner that answers at once. */
@NullMarked
package id.simpul.bench;

import org.jspecify.annotations.NullMarked;
