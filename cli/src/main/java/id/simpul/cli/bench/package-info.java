/** Measurements: how much of a bare route's throughput the governed lookup keeps, and what overload does to it. */
@NullMarked
package id.simpul.cli.bench;

import org.jspecify.annotations.NullMarked;
