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
import java.util.Map;
import java.util.regex.Pattern;

/** Secrets as files under {@code SIMPUL_HOME/secrets}, one each, named by its reference. A last line break is not part of it. */
final class FileSecrets implements Secrets {

    private static final Pattern REFERENCE = Pattern.compile("[a-z0-9][a-z0-9.-]{0,80}");

    private final Path folder;

    FileSecrets(Path folder) {
        this.folder = folder;
    }

    @Override
    public byte[] read(String reference) {
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
