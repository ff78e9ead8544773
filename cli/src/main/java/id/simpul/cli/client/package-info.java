/** A running installation as its callers see it: the bus, its management port, and the simulated Dukcapil. */
@NullMarked
package id.simpul.cli.client;

import org.jspecify.annotations.NullMarked;
