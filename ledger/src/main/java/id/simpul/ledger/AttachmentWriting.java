package id.simpul.ledger;

import id.simpul.core.BusException;
import id.simpul.core.ProblemCode;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The body of one request on its way into the vault, a piece at a time: never more than one piece is in memory, and none in
 * the clear on disk. What is durable counts at once, unless the request has a checksum: then all of it counts or nothing.
 */
final class AttachmentWriting {

    /** What a kill of the process can cost. */
    static final int PIECE = 64 * 1024;
    /** A request that brings less, and not the end, is not kept: a file in crumbs would be a row a crumb. */
    static final int SMALLEST = 4 * 1024;

    private final AttachmentChunks chunks;
    private final AttachmentKey key;
    private final SecureRandom random;
    private final UUID writing;
    private final @Nullable AttachmentChecksum checksum;
    private final @Nullable MessageDigest digest;
    private final Attachment before;
    private final byte[] piece = new byte[PIECE];

    private Attachment at;
    private int filled;

    AttachmentWriting(
            AttachmentChunks chunks,
            Attachment before,
            AttachmentKey key,
            UUID writing,
            SecureRandom random,
            Optional<AttachmentChecksum> checksum) {
        this.chunks = chunks;
        this.before = before;
        this.at = before;
        this.key = key;
        this.writing = writing;
        this.random = random;
        this.checksum = checksum.orElse(null);
        this.digest = checksum.map(AttachmentChecksum::begin).orElse(null);
    }

    /** @throws IOException when the body broke off; what had arrived by then is kept all the same */
    Attachment take(InputStream body) throws IOException, SQLException {
        try {
            while (fill(body)) {
                keepPiece();
            }
            requireWorth();
            keepPiece();
            return judged();
        } catch (IOException brokenOff) {
            if (checksum == null && isWorthKeeping()) {
                keepPiece();
            }
            throw brokenOff;
        } finally {
            if (checksum != null) {
                chunks.drop(before.id(), writing);
            }
        }
    }

    /** Whether more may follow after this piece. The last piece waits until it is sure that nothing follows. */
    private boolean fill(InputStream body) throws IOException {
        filled = 0;
        int wanted = (int) Math.min(PIECE, at.length() - at.stored());
        while (filled < wanted) {
            int read = body.read(piece, filled, wanted - filled);
            if (read < 0) {
                return false;
            }
            filled += read;
        }
        if (isEnd() && body.read() >= 0) {
            throw new BusException(ProblemCode.ATTACHMENT_TOO_LARGE, Map.of("limitBytes", String.valueOf(at.length())));
        }
        return !isEnd();
    }

    private boolean isEnd() {
        return at.stored() + filled == at.length();
    }

    private boolean isWorthKeeping() {
        return isEnd() || at.stored() + filled - before.stored() >= SMALLEST;
    }

    private void requireWorth() {
        if (filled > 0 && !isWorthKeeping()) {
            throw new BusException(
                    ProblemCode.REQUEST_INVALID,
                    Map.of("faults", "fewer than " + SMALLEST + " bytes, and not the end"));
        }
    }

    private void keepPiece() throws SQLException {
        if (filled == 0) {
            return;
        }
        byte[] ciphertext = key.seal(Arrays.copyOf(piece, filled), at.chunks(), isEnd(), random);
        if (digest == null) {
            requireUnmoved(chunks.keep(at, writing, ciphertext, filled));
        } else {
            digest.update(piece, 0, filled);
            chunks.putAside(at.id(), at.chunks(), writing, ciphertext);
        }
        at = at.after(filled);
        filled = 0;
    }

    private Attachment judged() throws SQLException {
        if (checksum == null || digest == null || at.equals(before)) {
            return at;
        }
        if (!checksum.isThatOf(digest)) {
            throw new BusException(ProblemCode.ATTACHMENT_CHECKSUM);
        }
        requireUnmoved(chunks.keepAside(before, at, writing));
        return at;
    }

    private static void requireUnmoved(boolean isKept) {
        if (!isKept) {
            throw new BusException(ProblemCode.ATTACHMENT_OFFSET);
        }
    }
}
