package id.simpul.ledger.log;

/**
 * One thing that is wrong with a log, and where.
 *
 * @param first index of the first entry it is about; for a fault of checkpoints, the smallest size
 * @param last index of the last entry it is about, inclusive; for a fault of checkpoints, the largest size
 */
public record LogFault(Kind kind, long first, long last) {

    /** What is wrong. A name is never reused, because reports are kept. */
    public enum Kind {
        /** Entries are not the ones that were signed. */
        ENTRY_CHANGED,
        /** Entries that were written are not there. */
        ENTRY_REMOVED,
        /** Entries are there that the log never took in. */
        ENTRY_INSERTED,
        /** Entries that were signed stand in each other's places. */
        ENTRIES_REORDERED,
        /** An entry is not 32 random bytes and a canonical event. */
        ENTRY_MALFORMED,
        /** The columns beside an entry, its time or exchange, are not what the entry itself says. */
        ENTRY_MISFILED,
        /** The time of an entry is before the time of the one in front of it. */
        TIME_WENT_BACK,
        /** The head says that the log ends before entries that were signed. */
        HEAD_WRONG,
        /** Stored hashes are not those of the entries that were signed. */
        TILE_CHANGED,
        /** A tile that must be stored is not there. */
        TILE_REMOVED,
        /** A tile is stored for entries that the log does not have. */
        TILE_BEYOND_LOG,
        /** Entries and stored hashes differ, and no checkpoint tells which of them was signed. */
        ENTRY_OR_TILE_CHANGED,
        /** A checkpoint is not signed by a known key of this log, or not stored under its own size. */
        CHECKPOINT_FORGED,
        /** A checkpoint is signed by the log's key, but for another content than the log has and later ones confirm. */
        CHECKPOINT_FORKED,
        /** A checkpoint was signed over entries behind the end of the log. */
        LOG_SHORTENED,
        /** No checkpoint covers entries that are older than it takes to sign one. */
        NOT_COVERED,
        /** The checkpoint remembered from an earlier verification is not signed by a known key of this log. */
        SEEN_NOT_TRUSTED,
        /** The log is not an extension of the one that was verified earlier: its history was written anew. */
        SEEN_FORKED,
        /** The log is shorter than the one that was verified earlier: an old state was restored, or the end cut off. */
        SEEN_AHEAD
    }
}
