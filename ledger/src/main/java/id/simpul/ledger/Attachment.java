package id.simpul.ledger;

import id.simpul.core.SystemId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * How an attachment stands. Its content and its name are in the vault only.
 *
 * @param owner the system that sends it
 * @param length bytes of the whole
 * @param stored bytes that are durable
 * @param chunks kept chunks
 * @param type what its content is; empty until it is complete
 * @param isUsed whether a case has it
 * @param expiresAt when it is erased unless a case has it
 */
public record Attachment(
        UUID id,
        SystemId owner,
        long length,
        long stored,
        int chunks,
        Optional<ContentType> type,
        boolean isUsed,
        Instant expiresAt) {

    /** All bytes are there and are what they may be. */
    public boolean isComplete() {
        return type.isPresent();
    }

    Attachment after(int more) {
        return new Attachment(id, owner, length, stored + more, chunks + 1, type, isUsed, expiresAt);
    }
}
