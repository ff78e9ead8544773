package id.simpul.bus.cases;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Every queue of work: the bus's own, and one for each partner. A partner's comes with it and never goes. */
final class Queues {

    private final Set<String> names = ConcurrentHashMap.newKeySet();

    Queues(Set<String> first) {
        names.addAll(first);
    }

    /** As they are now. */
    Set<String> names() {
        return Set.copyOf(names);
    }

    /** @return whether it was not there */
    boolean add(String name) {
        return names.add(name);
    }
}
