package id.simpul.ledger.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tiles as they are stored, right or wrong. Keeps the last few that were read. */
final class StoredTiles {

    private record Place(int level, long tile) {}

    private static final int KEPT = 8;

    private final Connection connection;
    private final Map<Place, Optional<List<byte[]>>> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Place, Optional<List<byte[]>>> eldest) {
            return size() > KEPT;
        }
    };

    StoredTiles(Connection connection) {
        this.connection = connection;
    }

    /** The 256 hashes of a full tile. */
    Optional<List<byte[]>> tile(int level, long tile) throws SQLException {
        Place place = new Place(level, tile);
        Optional<List<byte[]>> hashes = kept.get(place);
        if (hashes == null) {
            hashes = read(place);
            kept.put(place, hashes);
        }
        return hashes;
    }

    /** The leaf hash that a stored tile has for an entry. */
    Optional<byte[]> leaf(long index) throws SQLException {
        return tile(0, index / Tiles.WIDTH).map(hashes -> hashes.get((int) (index % Tiles.WIDTH)));
    }

    /** The first and the last index of entries that tiles behind this size are stored for. */
    Optional<long[]> beyond(long size) throws SQLException {
        String sql = """
                SELECT level, min(tile), max(tile) FROM ledger.tile
                WHERE tile >= ? >> least(8 * (level + 1), 62) GROUP BY level""";
        List<long[]> ranges = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(1, size);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    long width = 1L << Math.min(Tiles.HEIGHT * (row.getInt(1) + 1), 62);
                    ranges.add(new long[] {row.getLong(2) * width, row.getLong(3) * width + width - 1});
                }
            }
        }
        return ranges.stream().reduce((one, other) ->
                new long[] {Math.min(one[0], other[0]), Math.max(one[1], other[1])});
    }

    private Optional<List<byte[]>> read(Place place) throws SQLException {
        String sql = "SELECT hashes FROM ledger.tile WHERE level = ? AND tile = ?";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setInt(1, place.level());
            select.setLong(2, place.tile());
            try (ResultSet row = select.executeQuery()) {
                // A tile of another length was changed too: what is missing reads as zeros.
                return row.next()
                        ? Optional.of(Tiles.unpack(Arrays.copyOf(row.getBytes(1), Tiles.WIDTH * Hashes.LENGTH)))
                        : Optional.empty();
            }
        }
    }
}
