/** The Merkle log: hashing, tiles, checkpoints, proofs (RFC 6962, C2SP tlog-tiles and signed notes). */
@NullMarked
package id.simpul.ledger.log;

import org.jspecify.annotations.NullMarked;
