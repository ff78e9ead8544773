package id.simpul.ledger.log;

import java.util.ArrayList;
import java.util.List;

/** The right edge of a growing tree: one hash a complete subtree, so the root of every size is at hand in little memory. */
final class Frontier {

    private final List<byte[]> subtrees = new ArrayList<>();
    private long size;

    Frontier() {}

    private Frontier(Frontier other) {
        subtrees.addAll(other.subtrees);
        size = other.size;
    }

    Frontier copy() {
        return new Frontier(this);
    }

    long size() {
        return size;
    }

    void append(byte[] leaf) {
        byte[] hash = leaf;
        for (long complete = size; (complete & 1) == 1; complete >>= 1) {
            hash = Hashes.node(subtrees.remove(subtrees.size() - 1), hash);
        }
        subtrees.add(hash);
        size++;
    }

    byte[] root() {
        if (size == 0) {
            return Hashes.empty();
        }
        byte[] hash = subtrees.get(subtrees.size() - 1);
        for (int i = subtrees.size() - 2; i >= 0; i--) {
            hash = Hashes.node(subtrees.get(i), hash);
        }
        return hash;
    }
}
