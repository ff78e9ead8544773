package id.simpul.sandbox.dinsos;

import id.simpul.sandbox.web.JsonLines;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Who was proposed, each once under its key. What it says has happened is on disk. */
final class Candidates implements AutoCloseable {

    private final JsonLines<Candidate> journal;
    private final Map<String, Candidate> byKey = new LinkedHashMap<>();

    Candidates(JsonLines<Candidate> journal) {
        this.journal = journal;
        journal.read().forEach(known -> byKey.put(known.kunci(), known));
    }

    /** The candidate under this key, new or not; empty when the key was used for another request. */
    synchronized Optional<Candidate> propose(String key, String fingerprint) {
        Candidate known = byKey.get(key);
        if (known != null) {
            return Optional.of(known).filter(before -> before.sidik().equals(fingerprint));
        }
        long number = byKey.size() + 1L;
        Candidate fresh = new Candidate(number, key, String.format(Locale.ROOT, "BSS-2026-%06d", number), fingerprint);
        journal.append(fresh);
        byKey.put(key, fresh);
        return Optional.of(fresh);
    }

    synchronized Optional<Candidate> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    synchronized Optional<Candidate> numbered(String number) {
        return byKey.values().stream()
                .filter(candidate -> candidate.nomor().equals(number))
                .findFirst();
    }

    /** In the order in which they came. */
    synchronized List<Candidate> all() {
        return new ArrayList<>(byKey.values());
    }

    @Override
    public synchronized void close() throws IOException {
        journal.close();
    }
}
