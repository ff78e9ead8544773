package id.simpul.bus;

import id.simpul.core.BusException;
import id.simpul.core.ProblemCode;
import id.simpul.core.Secrets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Secrets as files under {@code SIMPUL_HOME/secrets}, one each, named by its reference. A last line break is not part of it. A
 * file is read again as soon as it is another one; a change counts at once.
 */
final class FileSecrets implements Secrets {

    /** Two changes can bear the same time; a file that changed so lately is not believed to be the one that was read. */
    private static final Duration TELLS_CHANGES_APART = Duration.ofSeconds(2);

    /** What a file was when it was read. */
    private record Seen(String file, long size, FileTime changed) {

        static Seen of(Path path) throws IOException {
            BasicFileAttributes now = Files.readAttributes(path, BasicFileAttributes.class);
            return new Seen(String.valueOf(now.fileKey()), now.size(), now.lastModifiedTime());
        }

        boolean isSettledAt(Instant now) {
            return changed.toInstant().plus(TELLS_CHANGES_APART).isBefore(now);
        }
    }

    /** A secret as it was read, and from what. */
    private record Kept(Seen seen, byte[] secret) {}

    private static final Pattern REFERENCE = Pattern.compile("[a-z0-9][a-z0-9.-]{0,80}");

    private final Path folder;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    FileSecrets(Path folder) {
        this.folder = folder;
    }

    @Override
    public byte[] read(String reference) {
        if (!REFERENCE.matcher(reference).matches()) {
            throw new IllegalArgumentException("A secret's reference is lower-case letters, digits, '.' and '-'");
        }
        try {
            return read(reference, folder.resolve(reference)).clone();
        } catch (NoSuchFileException notThere) {
            throw new BusException(ProblemCode.CONFIGURATION_MISSING, Map.of("secret", reference), notThere);
        } catch (IOException unreadable) {
            // Not the same as absent: an unreadable newer key must not make an older one the newest.
            throw new UncheckedIOException("Secret " + reference + " cannot be read", unreadable);
        }
    }

    private byte[] read(String reference, Path path) throws IOException {
        Seen now = Seen.of(path);
        Kept before = kept.get(reference);
        if (before != null && before.seen().equals(now)) {
            return before.secret();
        }
        // Seen before it is read, and left alone for a while: what is read is what was seen.
        boolean isSettled = now.isSettledAt(Instant.now());
        byte[] secret = Files.readString(path).stripTrailing().getBytes(StandardCharsets.UTF_8);
        if (isSettled) {
            kept.put(reference, new Kept(now, secret));
        }
        return secret;
    }

    String text(String reference) {
        return new String(read(reference), StandardCharsets.UTF_8);
    }
}
