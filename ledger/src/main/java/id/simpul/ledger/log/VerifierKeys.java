package id.simpul.ledger.log;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The keys that ever signed a log, newest first, as they are published: one {@link VerifierKey} a line. A key that no longer
 * signs stays in the list, because what it signed stays in the log.
 */
public record VerifierKeys(List<VerifierKey> newestFirst) {

    public VerifierKeys {
        newestFirst = List.copyOf(new LinkedHashSet<>(newestFirst));
    }

    /** @throws IllegalArgumentException when a line is no verifier key; empty lines are allowed */
    public static VerifierKeys parse(String text) {
        return new VerifierKeys(text.lines()
                .filter(line -> !line.isBlank())
                .map(VerifierKey::parse)
                .toList());
    }

    /** The same keys with this one as the newest. */
    public VerifierKeys withNewest(VerifierKey key) {
        List<VerifierKey> keys = new ArrayList<>(List.of(key));
        keys.addAll(newestFirst);
        return new VerifierKeys(keys);
    }

    /** The keys of the origin that the newest key has: a key of another log stands for nothing in this one. */
    VerifierKeys ofOneOrigin() {
        return new VerifierKeys(newestFirst.stream()
                .filter(key -> key.name().equals(newestFirst.get(0).name()))
                .toList());
    }

    /** One key a line, as {@link #parse} reads it. */
    public String toText() {
        return newestFirst.stream().map(key -> key + "\n").collect(Collectors.joining());
    }
}
