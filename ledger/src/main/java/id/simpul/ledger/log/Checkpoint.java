package id.simpul.ledger.log;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.Optional;

/** The signed statement of a log's size and root hash (C2SP tlog-checkpoint). */
public record Checkpoint(String origin, long size, byte[] root) {

    /** The text that is signed. */
    String text() {
        return origin + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root) + "\n";
    }

    /** Reads a signed note; empty unless one of the keys signed exactly this text in the origin's name. */
    public static Optional<Checkpoint> open(String note, Collection<VerifierKey> keys) {
        return signerOf(note, keys).flatMap(signer -> parse(note.substring(0, note.indexOf("\n\n") + 1)));
    }

    /** Which of the keys signed exactly this text in the origin's name. */
    public static Optional<VerifierKey> signerOf(String note, Collection<VerifierKey> keys) {
        int end = note.indexOf("\n\n");
        return end < 0
                ? Optional.empty()
                : keys.stream()
                        .filter(key -> isSigned(note.substring(0, end + 1), note.substring(end + 2), key))
                        .findFirst();
    }

    private static boolean isSigned(String text, String signatures, VerifierKey key) {
        String start = "\u2014 " + key.name() + " ";
        return text.startsWith(key.name() + "\n")
                && signatures
                        .lines()
                        .filter(line -> line.startsWith(start))
                        .map(line -> decode(line.substring(start.length())))
                        .anyMatch(signature -> signature.length == 68
                                && Arrays.equals(Arrays.copyOf(signature, 4), key.id())
                                && key.verifies(
                                        text.getBytes(StandardCharsets.UTF_8), Arrays.copyOfRange(signature, 4, 68)));
    }

    private static Optional<Checkpoint> parse(String text) {
        String[] lines = text.split("\n");
        if (lines.length != 3 || !lines[1].matches("0|[1-9][0-9]{0,17}")) {
            return Optional.empty();
        }
        byte[] root = decode(lines[2]);
        return root.length == Hashes.LENGTH
                ? Optional.of(new Checkpoint(lines[0], Long.parseLong(lines[1]), root))
                : Optional.empty();
    }

    /** Only the one base64 form of the bytes: unused bits at the end may not vary. */
    private static byte[] decode(String base64) {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64);
            return Base64.getEncoder().encodeToString(bytes).equals(base64) ? bytes : new byte[0];
        } catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }
}
