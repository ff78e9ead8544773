/** Gives registered systems access tokens for their secrets (RFC 6749 4.4), by the filters of Spring Authorization Server. */
@NullMarked
package id.simpul.bus.edge.issuing;

import org.jspecify.annotations.NullMarked;
