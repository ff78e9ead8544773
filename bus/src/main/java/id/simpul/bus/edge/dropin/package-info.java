/** Dukcapil's wire form, as scripts of OPDs speak it to the drop-in door: reading it, and writing answers and refusals in it. */
@NullMarked
package id.simpul.bus.edge.dropin;

import org.jspecify.annotations.NullMarked;
