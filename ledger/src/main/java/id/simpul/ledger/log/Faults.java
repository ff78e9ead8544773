package id.simpul.ledger.log;

import id.simpul.ledger.log.LogFault.Kind;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Collects faults in bounded memory: neighbours become one range, and past a limit they are only counted. */
final class Faults {

    /**
     * An entry that is not the one the tiles have in its place.
     *
     * @param index where it stands
     * @param found its leaf hash
     * @param expected the leaf hash that was signed for this place
     */
    record Changed(long index, byte[] found, byte[] expected) {}

    private static final int MOST = 1000;

    private final Map<Kind, LogFault> open = new EnumMap<>(Kind.class);
    private final List<LogFault> closed = new ArrayList<>();
    private final List<Changed> changed = new ArrayList<>();
    private long more;

    void add(LogFault fault) {
        add(fault.kind(), fault.first(), fault.last());
    }

    void add(Kind kind, long first, long last) {
        LogFault before = open.get(kind);
        if (before != null && first >= before.first() && first <= before.last() + 1) {
            open.put(kind, new LogFault(kind, before.first(), Math.max(before.last(), last)));
            return;
        }
        if (before != null) {
            close(before);
        }
        open.put(kind, new LogFault(kind, first, last));
    }

    /** Kept apart until the end: only then it is known whether the entry stands in another's place. */
    void changed(List<Changed> entries) {
        for (Changed entry : entries) {
            if (changed.size() < MOST) {
                changed.add(entry);
            } else {
                add(Kind.ENTRY_CHANGED, entry.index(), entry.index());
            }
        }
    }

    /** Whether a fault of this kind touches the range, its end exclusive. */
    boolean has(Kind kind, long from, long to) {
        LogFault last = open.get(kind);
        return (last != null && touches(last, from, to))
                || closed.stream().anyMatch(fault -> fault.kind() == kind && touches(fault, from, to));
    }

    List<LogFault> all() {
        Set<ByteBuffer> signed = changed.stream()
                .map(entry -> ByteBuffer.wrap(entry.expected()))
                .collect(Collectors.toCollection(HashSet::new));
        for (Changed entry : changed) {
            boolean isSignedElsewhere = signed.contains(ByteBuffer.wrap(entry.found()));
            add(isSignedElsewhere ? Kind.ENTRIES_REORDERED : Kind.ENTRY_CHANGED, entry.index(), entry.index());
        }
        changed.clear();
        List<LogFault> all = new ArrayList<>(closed);
        all.addAll(open.values());
        all.sort(Comparator.comparingLong(LogFault::first).thenComparing(LogFault::kind));
        return all;
    }

    /** How many faults did not fit. Counted when {@link #all} was asked for. */
    long more() {
        return more;
    }

    private void close(LogFault fault) {
        if (closed.size() < MOST) {
            closed.add(fault);
        } else {
            more++;
        }
    }

    private static boolean touches(LogFault fault, long from, long to) {
        return fault.first() < to && fault.last() >= from;
    }
}
