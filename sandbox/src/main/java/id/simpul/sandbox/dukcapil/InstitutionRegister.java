package id.simpul.sandbox.dukcapil;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** The institutions as they are now: as the sandbox was started with, but for changes made since. */
public final class InstitutionRegister {

    private final Map<String, Institution> atStart;
    private final Map<String, Institution> now;
    private final Set<String> keys;

    /** @param keys the elements that records have */
    InstitutionRegister(List<Institution> institutions, Set<String> keys) {
        Institutions.requireKnown(institutions, keys);
        this.keys = Set.copyOf(keys);
        this.atStart = Institutions.byId(institutions);
        this.now = new ConcurrentHashMap<>(atStart);
    }

    public Optional<Institution> find(String id) {
        return Optional.ofNullable(now.get(id));
    }

    /** All, in the order of their ids. */
    public List<Institution> all() {
        return List.copyOf(new TreeMap<>(now).values());
    }

    /**
     * Changes an institution on top of earlier changes; empty when there is none of that id.
     *
     * @throws IllegalArgumentException when the change is none that an institution can have
     */
    public Optional<Institution> change(String id, InstitutionChange change) {
        return Optional.ofNullable(now.computeIfPresent(id, (key, before) -> {
            Institution after = change.of(before);
            Institutions.requireKnown(List.of(after), keys);
            return after;
        }));
    }

    /** Undoes all changes of an institution; empty when there is none of that id. */
    public Optional<Institution> restore(String id) {
        return Optional.ofNullable(now.computeIfPresent(id, (key, changed) -> atStart.getOrDefault(id, changed)));
    }

    /** Undoes all changes. */
    public void restoreAll() {
        now.putAll(atStart);
    }
}
