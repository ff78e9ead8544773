package id.simpul.ledger.log;

import id.simpul.ledger.Digests;

/** Hashing of RFC 6962 2.1: leaves and nodes are told apart by their first byte. */
public final class Hashes {

    /** Bytes of a hash. */
    public static final int LENGTH = 32;

    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    private Hashes() {}

    public static byte[] leaf(byte[] entry) {
        return Digests.sha256(LEAF, entry);
    }

    public static byte[] node(byte[] left, byte[] right) {
        return Digests.sha256(NODE, left, right);
    }

    /** The root of an empty log. */
    public static byte[] empty() {
        return Digests.sha256();
    }
}
