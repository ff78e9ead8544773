package id.simpul.ledger.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tiles of 256 hashes (C2SP tlog-tiles). Full ones are stored, the last of each level is computed. For one task on one
 * connection: it keeps what it has read.
 */
final class Tiles {

    /** Levels of the tree in a tile. */
    static final int HEIGHT = 8;
    /** Hashes in a full tile. */
    static final int WIDTH = 1 << HEIGHT;

    private record Place(int level, long tile) {}

    private final Connection connection;
    private final LogEntries entries;
    private final TileRoots roots;
    private final Map<Place, List<byte[]>> read = new HashMap<>();

    Tiles(Connection connection, TileRoots roots) {
        this.connection = connection;
        this.roots = roots;
        this.entries = new LogEntries(connection);
    }

    /** The hash at a place of a tile level, in a log of a size that covers it. */
    byte[] hash(int level, long index, long size) throws SQLException {
        return tile(level, index / WIDTH, size).get((int) (index % WIDTH));
    }

    /** All hashes that a tile has in a log of this size: 256 or, at the right edge, fewer. */
    List<byte[]> tile(int level, long tile, long size) throws SQLException {
        Place place = new Place(level, tile);
        List<byte[]> hashes = read.get(place);
        if (hashes == null) {
            Optional<List<byte[]>> stored = stored(level, tile);
            hashes = stored.isPresent() ? stored.get() : compute(level, tile, size);
            read.put(place, hashes);
        }
        return hashes;
    }

    private List<byte[]> compute(int level, long tile, long size) throws SQLException {
        long complete = size >> (HEIGHT * level);
        long from = tile * WIDTH;
        long to = Math.min(complete, from + WIDTH);
        if (level == 0) {
            return entries.read(from, to).stream()
                    .map(entry -> Hashes.leaf(entry.bytes()))
                    .toList();
        }
        List<byte[]> hashes = new ArrayList<>();
        for (long tileBelow = from; tileBelow < to; tileBelow++) {
            long child = tileBelow;
            hashes.add(roots.of(level - 1, child, () -> fold(tile(level - 1, child, size))));
        }
        return hashes;
    }

    private Optional<List<byte[]>> stored(int level, long tile) throws SQLException {
        String sql = "SELECT hashes FROM ledger.tile WHERE level = ? AND tile = ?";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setInt(1, level);
            select.setLong(2, tile);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(unpack(row.getBytes(1))) : Optional.empty();
            }
        }
    }

    void store(int level, long tile, List<byte[]> hashes) throws SQLException {
        String sql = "INSERT INTO ledger.tile (level, tile, hashes) VALUES (?, ?, ?) ON CONFLICT DO NOTHING";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setInt(1, level);
            insert.setLong(2, tile);
            insert.setBytes(3, pack(hashes));
            insert.executeUpdate();
        }
    }

    /** How many full tiles of a level are stored; they are stored in order. */
    long stored(int level) throws SQLException {
        String sql = "SELECT coalesce(max(tile) + 1, 0) FROM ledger.tile WHERE level = ?";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setInt(1, level);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** The root over a power of two of hashes. */
    static byte[] fold(List<byte[]> hashes) {
        List<byte[]> nodes = hashes;
        while (nodes.size() > 1) {
            List<byte[]> parents = new ArrayList<>(nodes.size() / 2);
            for (int i = 0; i < nodes.size(); i += 2) {
                parents.add(Hashes.node(nodes.get(i), nodes.get(i + 1)));
            }
            nodes = parents;
        }
        return nodes.get(0);
    }

    static byte[] pack(List<byte[]> hashes) {
        byte[] packed = new byte[hashes.size() * Hashes.LENGTH];
        for (int i = 0; i < hashes.size(); i++) {
            System.arraycopy(hashes.get(i), 0, packed, i * Hashes.LENGTH, Hashes.LENGTH);
        }
        return packed;
    }

    static List<byte[]> unpack(byte[] packed) {
        List<byte[]> hashes = new ArrayList<>(packed.length / Hashes.LENGTH);
        for (int i = 0; i < packed.length; i += Hashes.LENGTH) {
            hashes.add(java.util.Arrays.copyOfRange(packed, i, i + Hashes.LENGTH));
        }
        return hashes;
    }
}
