/** Bundles that prove to anyone, offline, what the log holds of one exchange. */
@NullMarked
package id.simpul.ledger.evidence;

import org.jspecify.annotations.NullMarked;
