/** The state of a running node on one page, for the operator's command. */
@NullMarked
package id.simpul.bus.status;

import org.jspecify.annotations.NullMarked;
