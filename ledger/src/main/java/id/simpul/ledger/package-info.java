/** What happened, provably: the one group committer, and the vault that alone holds personal data. */
@NullMarked
package id.simpul.ledger;

import org.jspecify.annotations.NullMarked;
