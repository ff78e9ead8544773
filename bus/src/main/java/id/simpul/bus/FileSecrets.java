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
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Secrets as files under {@code SIMPUL_HOME/secrets}, one each, named by its reference. A last line break is not part of it. A
 * file that changed is seen a second later at the latest: a partner's password is asked for at every call.
 */
final class FileSecrets implements Secrets {

    private static final Pattern REFERENCE = Pattern.compile("[a-z0-9][a-z0-9.-]{0,80}");

    private static final long KEPT_NANOS = Duration.ofSeconds(1).toNanos();

    private record Kept(byte[] secret, long readAt) {

        boolean isFresh() {
            return System.nanoTime() - readAt < KEPT_NANOS;
        }
    }

    private final Path folder;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    FileSecrets(Path folder) {
        this.folder = folder;
    }

    @Override
    public byte[] read(String reference) {
        Kept known = kept.get(reference);
        if (known == null || !known.isFresh()) {
            known = new Kept(readFile(reference), System.nanoTime());
            kept.put(reference, known);
        }
        return known.secret().clone();
    }

    private byte[] readFile(String reference) {
        if (!REFERENCE.matcher(reference).matches()) {
            throw new IllegalArgumentException("A secret's reference is lower-case letters, digits, '.' and '-'");
        }
        try {
            return Files.readString(folder.resolve(reference)).stripTrailing().getBytes(StandardCharsets.UTF_8);
        } catch (NoSuchFileException notThere) {
            throw new BusException(ProblemCode.CONFIGURATION_MISSING, Map.of("secret", reference), notThere);
        } catch (IOException unreadable) {
            // Not the same as absent: an unreadable newer key must not make an older one the newest.
            throw new UncheckedIOException("Secret " + reference + " cannot be read", unreadable);
        }
    }

    String text(String reference) {
        return new String(read(reference), StandardCharsets.UTF_8);
    }
}
