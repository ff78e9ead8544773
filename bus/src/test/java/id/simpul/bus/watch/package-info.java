/** Tests of what the bus knows of its own running. */
package id.simpul.bus.watch;
