/** What the bus recorded, proved offline: evidence of one exchange, and the whole log. */
@NullMarked
package id.simpul.cli.evidence;

import org.jspecify.annotations.NullMarked;
