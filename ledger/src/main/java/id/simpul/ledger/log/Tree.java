package id.simpul.ledger.log;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The Merkle tree over the first {@code size} entries, computed from stored tiles and the entries behind them. */
final class Tree {

    private final Tiles tiles;
    private final long size;

    Tree(Tiles tiles, long size) {
        this.tiles = tiles;
        this.size = size;
    }

    byte[] root() throws SQLException {
        return size == 0 ? Hashes.empty() : range(0, size);
    }

    /** RFC 6962 2.1.1, from the leaf upwards. */
    InclusionProof proof(long index) throws SQLException {
        List<byte[]> path = new ArrayList<>();
        collect(index, 0, size, path);
        return new InclusionProof(index, path);
    }

    private void collect(long index, long from, long to, List<byte[]> path) throws SQLException {
        if (to - from == 1) {
            return;
        }
        long middle = from + split(to - from);
        if (index < middle) {
            collect(index, from, middle, path);
            path.add(range(middle, to));
        } else {
            collect(index, middle, to, path);
            path.add(range(from, middle));
        }
    }

    private byte[] range(long from, long to) throws SQLException {
        long width = to - from;
        if (Long.bitCount(width) == 1) {
            int height = Long.numberOfTrailingZeros(width);
            return subtree(height, from >> height);
        }
        long middle = from + split(width);
        return Hashes.node(range(from, middle), range(middle, to));
    }

    /** The largest power of two below the width. */
    private static long split(long width) {
        return Long.highestOneBit(width - 1);
    }

    /** The hash of a complete subtree, from the tile that holds it or its descendants. */
    private byte[] subtree(int height, long index) throws SQLException {
        int level = height / Tiles.HEIGHT;
        int heightInTile = height % Tiles.HEIGHT;
        long first = index << heightInTile;
        List<byte[]> hashes = new ArrayList<>();
        for (long i = first; i < first + (1L << heightInTile); i++) {
            hashes.add(tiles.hash(level, i, size));
        }
        return Tiles.fold(hashes);
    }
}
