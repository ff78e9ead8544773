/** What the bus knows of its own running: counters, clocks and states without personal data, for metrics and the status page. */
@NullMarked
package id.simpul.bus.watch;

import org.jspecify.annotations.NullMarked;
