package id.simpul.ledger.log;

/**
 * A signed statement of what the log was at a size.
 *
 * @param isSeen whether it is the one remembered from an earlier verification; the others are in the database
 * @param note the signed note
 */
record Statement(long size, byte[] root, boolean isSeen, String note) {

    static Statement of(Checkpoint checkpoint, boolean isSeen, String note) {
        return new Statement(checkpoint.size(), checkpoint.root(), isSeen, note);
    }
}
