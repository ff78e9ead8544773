package id.simpul.ledger.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** What a bundle proves. */
public sealed interface Verdict {

    /**
     * Every entry is in the signed log.
     *
     * @param isTrusted whether the log's key is one the verifier was given; otherwise only the bundle's own word stands for it
     * @param events the proved events, in the order of the log
     */
    record Proved(String exchange, String origin, long size, String key, boolean isTrusted, List<JsonNode> events)
            implements Verdict {}

    /** The bundle proves nothing. */
    record Rejected(Reason reason) implements Verdict {}

    /** Why a bundle proves nothing. */
    enum Reason {
        /** Not a bundle, or not byte for byte as it was written. */
        NOT_A_BUNDLE,
        /** The log's key is not the one it should be. */
        KEY_NOT_TRUSTED,
        /** The checkpoint's signature does not verify. */
        CHECKPOINT_NOT_SIGNED,
        /** An entry is not in the log that was signed, or was changed. */
        ENTRY_NOT_IN_LOG,
        /** An entry belongs to another exchange, or stands out of order. */
        ENTRY_NOT_OF_EXCHANGE
    }
}
