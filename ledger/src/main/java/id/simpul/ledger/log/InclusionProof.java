package id.simpul.ledger.log;

import java.util.Arrays;
import java.util.List;

/** Shows that an entry is in a log of a given size and root (RFC 9162 2.1.3.2, same hashing as RFC 6962). */
public record InclusionProof(long index, List<byte[]> path) {

    public InclusionProof {
        path = List.copyOf(path);
    }

    public boolean proves(byte[] leafHash, long size, byte[] root) {
        if (index < 0 || index >= size) {
            return false;
        }
        long node = index;
        long last = size - 1;
        byte[] hash = leafHash;
        for (byte[] sibling : path) {
            if (last == 0 || sibling.length != Hashes.LENGTH) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                hash = Hashes.node(sibling, hash);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                hash = Hashes.node(hash, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(hash, root);
    }
}
