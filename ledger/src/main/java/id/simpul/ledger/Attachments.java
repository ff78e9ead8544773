package id.simpul.ledger;

import id.simpul.core.BusException;
import id.simpul.core.Ids;
import id.simpul.core.ProblemCode;
import id.simpul.core.Secrets;
import id.simpul.core.SystemId;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Files that citizens add to their applications, straight into the vault while they arrive. An attachment has one data key,
 * and every piece of it is bound to its place; erasing the wrapped key erases the whole.
 */
public final class Attachments {

    private final AttachmentRows rows;
    private final AttachmentChunks chunks;
    private final AttachmentLimits limits;
    private final VaultKeys keys;
    private final String currentKey;
    private final Ids ids;
    private final SecureRandom random;
    private final Clock clock;

    public Attachments(
            DataSource database, Secrets secrets, Ids ids, SecureRandom random, Clock clock, AttachmentLimits limits) {
        this.rows = new AttachmentRows(database);
        this.chunks = new AttachmentChunks(database);
        this.keys = new VaultKeys(secrets);
        this.currentKey = keys.newest(VaultKeys.VAULT);
        this.ids = ids;
        this.random = random;
        this.clock = clock;
        this.limits = limits;
    }

    /**
     * @param name of the file, which is personal data and goes into the vault with it
     * @throws BusException ATTACHMENT_TOO_LARGE or ATTACHMENTS_FULL
     */
    public Attachment create(SystemId owner, long length, String name) throws SQLException {
        if (length > limits.largest()) {
            throw limited(ProblemCode.ATTACHMENT_TOO_LARGE, limits.largest());
        }
        UUID id = ids.next();
        Instant now = clock.instant();
        AttachmentKey key = AttachmentKey.fresh(id, random);
        Attachment attachment =
                new Attachment(id, owner, length, 0, 0, Optional.empty(), false, now.plus(limits.keep()));
        AttachmentRows.Row row = new AttachmentRows.Row(
                attachment,
                currentKey,
                key.wrap(keys.key(currentKey), random),
                key.sealWords(name.getBytes(StandardCharsets.UTF_8), random));
        if (!rows.insert(row, now, limits.largestUnused())) {
            throw limited(ProblemCode.ATTACHMENTS_FULL, limits.largestUnused());
        }
        return attachment;
    }

    /** @throws BusException ATTACHMENT_UNKNOWN when the system has none of this id, or has it no longer */
    public Attachment find(UUID id, SystemId owner) throws SQLException {
        AttachmentRows.Row row = own(id, owner);
        return finished(row, row.attachment());
    }

    /**
     * Takes the bytes of one request.
     *
     * @throws BusException ATTACHMENT_UNKNOWN, ATTACHMENT_OFFSET, ATTACHMENT_TOO_LARGE, ATTACHMENT_CHECKSUM, and
     *     ATTACHMENT_TYPE when the whole is there and may not be
     * @throws IOException when the body broke off; what had arrived is kept, see {@link #find}
     */
    public Attachment append(
            UUID id, SystemId owner, long offset, InputStream body, Optional<AttachmentChecksum> checksum)
            throws SQLException, IOException {
        AttachmentRows.Row row = own(id, owner);
        if (row.attachment().stored() != offset) {
            throw new BusException(ProblemCode.ATTACHMENT_OFFSET);
        }
        AttachmentWriting writing =
                new AttachmentWriting(chunks, row.attachment(), key(row), ids.next(), random, checksum);
        return finished(row, writing.take(body));
    }

    /** @throws BusException ATTACHMENT_UNKNOWN, or ATTACHMENT_USED when a case has it */
    public void remove(UUID id, SystemId owner) throws SQLException {
        own(id, owner);
        if (!rows.erase(id, clock.instant())) {
            throw new BusException(ProblemCode.ATTACHMENT_USED);
        }
    }

    /** Erases what no case took in time; some at each call. */
    public int eraseExpired() throws SQLException {
        return rows.eraseExpired(clock.instant());
    }

    /** Opens an attachment for whoever serves its case, a piece at a time. */
    public void copy(UUID id, OutputStream to) throws SQLException, IOException, GeneralSecurityException {
        AttachmentRows.Row row = complete(id);
        AttachmentKey key = key(row);
        int pieces = row.attachment().chunks();
        for (int number = 0; number < pieces; number++) {
            byte[] ciphertext = chunks.read(id, number)
                    .orElseThrow(() -> new GeneralSecurityException("A piece of attachment " + id + " is missing"));
            to.write(key.open(ciphertext, number, number == pieces - 1));
        }
    }

    /** The name of its file; may be empty. */
    public String name(UUID id) throws SQLException, GeneralSecurityException {
        AttachmentRows.Row row = complete(id);
        return new String(key(row).openWords(row.words()), StandardCharsets.UTF_8);
    }

    private AttachmentRows.Row complete(UUID id) throws SQLException {
        return rows.find(id)
                .filter(row -> row.attachment().isComplete())
                .orElseThrow(() -> new BusException(ProblemCode.ATTACHMENT_UNKNOWN));
    }

    private AttachmentRows.Row own(UUID id, SystemId owner) throws SQLException {
        return rows.find(id)
                .filter(row -> row.attachment().owner().equals(owner))
                .filter(row -> row.attachment().isUsed()
                        || row.attachment().expiresAt().isAfter(clock.instant()))
                .orElseThrow(() -> new BusException(ProblemCode.ATTACHMENT_UNKNOWN));
    }

    /** Judges an attachment whose bytes are all there, also when the process died before it could. */
    private Attachment finished(AttachmentRows.Row row, Attachment now) throws SQLException {
        if (now.stored() < now.length() || now.isComplete()) {
            return now;
        }
        Optional<ContentType> type =
                ContentType.of(beginning(row, now.chunks() == 1)).filter(limits.types()::contains);
        if (type.isEmpty()) {
            rows.erase(now.id(), clock.instant());
            String types =
                    limits.types().stream().map(ContentType::mediaType).sorted().collect(Collectors.joining(", "));
            throw new BusException(ProblemCode.ATTACHMENT_TYPE, Map.of("types", types));
        }
        chunks.complete(now, type.get(), clock.instant());
        return own(now.id(), now.owner()).attachment();
    }

    private byte[] beginning(AttachmentRows.Row row, boolean isAll) throws SQLException {
        UUID id = row.attachment().id();
        byte[] first = chunks.read(id, 0).orElseThrow(() -> new BusException(ProblemCode.ATTACHMENT_UNKNOWN));
        try {
            return key(row).open(first, 0, isAll);
        } catch (GeneralSecurityException changed) {
            throw new IllegalStateException("A piece of attachment " + id + " was changed", changed);
        }
    }

    private AttachmentKey key(AttachmentRows.Row row) {
        UUID id = row.attachment().id();
        try {
            return AttachmentKey.unwrap(id, keys.key(row.keyId()), row.wrappedKey());
        } catch (GeneralSecurityException changed) {
            throw new IllegalStateException("The key of attachment " + id + " was changed", changed);
        }
    }

    private static BusException limited(ProblemCode code, long limit) {
        return new BusException(code, Map.of("limitBytes", String.valueOf(limit)));
    }
}
