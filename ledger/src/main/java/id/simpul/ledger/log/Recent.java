package id.simpul.ledger.log;

import id.simpul.ledger.log.LogFault.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;

/**
 * The leaves since the last checkpoint that agreed. When the next one does not, it tries whether two entries that were
 * swapped, one that was inserted, or the other of two with the same index explain it: a signed root proves the answer.
 */
final class Recent {

    /** An explanation, and the leaves as they were signed. */
    record Explained(LogFault fault, List<byte[]> leaves, int inserted) {}

    private static final int MOST = Tiles.WIDTH;
    /** Each pair is a root to compute, so pairs are tried among few. */
    private static final int MOST_FOR_PAIRS = 64;

    private final Frontier base;
    private final List<byte[]> leaves = new ArrayList<>();
    private boolean isTooLong;

    Recent(Frontier base) {
        this.base = base.copy();
    }

    void add(Optional<byte[]> leaf) {
        isTooLong |= leaf.isEmpty() || leaves.size() == MOST;
        if (!isTooLong) {
            leaves.add(leaf.orElseThrow());
        }
    }

    /** Adds the leaves to what was there at the last agreement. */
    Frontier with(List<byte[]> signed) {
        Frontier frontier = base.copy();
        signed.forEach(frontier::append);
        return frontier;
    }

    /**
     * @param root the root that was signed
     * @param next the leaf behind the last one
     * @param doubleOf the leaf of a second entry with the same index
     */
    Optional<Explained> explain(byte[] root, Optional<byte[]> next, LongFunction<Optional<byte[]>> doubleOf) {
        if (isTooLong || leaves.isEmpty()) {
            return Optional.empty();
        }
        return otherOfDouble(root, doubleOf)
                .or(() -> next.flatMap(leaf -> inserted(root, leaf)))
                .or(() -> swapped(root));
    }

    private Optional<Explained> otherOfDouble(byte[] root, LongFunction<Optional<byte[]>> doubleOf) {
        for (int i = 0; i < leaves.size(); i++) {
            Optional<byte[]> other = doubleOf.apply(base.size() + i);
            if (other.isPresent()) {
                List<byte[]> signed = new ArrayList<>(leaves);
                signed.set(i, other.get());
                if (isSigned(signed, root)) {
                    return Optional.of(explained(Kind.ENTRY_INSERTED, i, i, signed, 0));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Explained> inserted(byte[] root, byte[] next) {
        for (int i = 0; i < leaves.size(); i++) {
            List<byte[]> signed = new ArrayList<>(leaves);
            signed.remove(i);
            signed.add(next);
            if (isSigned(signed, root)) {
                return Optional.of(explained(Kind.ENTRY_INSERTED, i, i, signed, 1));
            }
        }
        return Optional.empty();
    }

    private Optional<Explained> swapped(byte[] root) {
        List<byte[]> signed = new ArrayList<>(leaves);
        for (int i = 0; i < leaves.size() && leaves.size() <= MOST_FOR_PAIRS; i++) {
            for (int j = i + 1; j < leaves.size(); j++) {
                Collections.swap(signed, i, j);
                if (isSigned(signed, root)) {
                    return Optional.of(explained(Kind.ENTRIES_REORDERED, i, j, signed, 0));
                }
                Collections.swap(signed, i, j);
            }
        }
        return Optional.empty();
    }

    private boolean isSigned(List<byte[]> signed, byte[] root) {
        return Arrays.equals(with(signed).root(), root);
    }

    private Explained explained(Kind kind, int first, int last, List<byte[]> signed, int inserted) {
        return new Explained(new LogFault(kind, base.size() + first, base.size() + last), signed, inserted);
    }
}
