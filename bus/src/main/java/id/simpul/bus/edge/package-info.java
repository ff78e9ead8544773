/** The HTTPS edge: who calls, what they may send, and problems in words. Everything else of HTTP stays outside. */
@NullMarked
package id.simpul.bus.edge;

import org.jspecify.annotations.NullMarked;
