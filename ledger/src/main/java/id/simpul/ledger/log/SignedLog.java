package id.simpul.ledger.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * The log as the outside sees it: integrates sequenced entries into tiles, signs checkpoints, answers with tiles and proofs.
 * Every step is deterministic and only inserts, so nodes may do it at the same time and a crash leaves nothing half done.
 */
public final class SignedLog {

    /** A log that was not integrated for long is made up for in pieces. */
    private static final int TILES_A_COMMIT = 256;

    private final DataSource database;
    private final LogSigner signer;
    private final VerifierKeys keys;
    private final Clock clock;
    private final TileRoots roots = new TileRoots();

    /** A log whose key was never changed. */
    public SignedLog(DataSource database, LogSigner signer, Clock clock) {
        this(database, signer, new VerifierKeys(List.of()), clock);
    }

    /** @param earlier the keys that signed before this signer's */
    public SignedLog(DataSource database, LogSigner signer, VerifierKeys earlier, Clock clock) {
        this.database = database;
        this.signer = signer;
        this.keys = earlier.withNewest(signer.key());
        this.clock = clock;
    }

    /** The key that signs, and those that signed before it. */
    public VerifierKeys keys() {
        return keys;
    }

    /**
     * Stores the tiles that have become full and signs a checkpoint over all entries, unless there is one already. In one
     * transaction: whatever is made durable lets the group commit wait.
     */
    public void integrate() throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            integrate(connection);
            connection.commit();
        }
    }

    private void integrate(Connection connection) throws SQLException {
        long size = new LogEntries(connection).size();
        Tiles tiles = new Tiles(connection, roots);
        for (int level = 0; size >> (Tiles.HEIGHT * level) >= Tiles.WIDTH; level++) {
            long full = size >> (Tiles.HEIGHT * (level + 1));
            for (long tile = tiles.stored(level); tile < full; tile++) {
                tiles.store(level, tile, tiles.tile(level, tile, size));
                if (tile % TILES_A_COMMIT == TILES_A_COMMIT - 1) {
                    connection.commit();
                }
            }
        }
        if (checkpointSize(connection) < size) {
            store(connection, new Checkpoint(signer.key().name(), size, new Tree(tiles, size).root()));
        }
    }

    /** The newest checkpoint; empty as long as nothing was recorded. */
    public Optional<String> checkpoint() throws SQLException {
        String sql = "SELECT note FROM ledger.checkpoint ORDER BY size DESC LIMIT 1";
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
        }
    }

    /**
     * A tile's hashes, one after the other, 32 bytes each.
     *
     * @param width hashes wanted, 1 to 256; empty when the signed log does not have that many there
     */
    public Optional<byte[]> tile(int level, long tile, int width) throws SQLException {
        try (Connection connection = database.getConnection()) {
            long complete = checkpointSize(connection) >> (Tiles.HEIGHT * level);
            if (tile * Tiles.WIDTH + width > complete) {
                return Optional.empty();
            }
            List<byte[]> hashes = new Tiles(connection, roots)
                    .tile(level, tile, (tile * Tiles.WIDTH + width) << (Tiles.HEIGHT * level));
            return Optional.of(Tiles.pack(hashes.subList(0, width)));
        }
    }

    /** An inclusion proof for an entry under a checkpoint of this size. */
    public InclusionProof proof(Connection connection, long index, long size) throws SQLException {
        return new Tree(new Tiles(connection, roots), size).proof(index);
    }

    private static long checkpointSize(Connection connection) throws SQLException {
        try (PreparedStatement select =
                        connection.prepareStatement("SELECT coalesce(max(size), 0) FROM ledger.checkpoint");
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private void store(Connection connection, Checkpoint checkpoint) throws SQLException {
        String sql = "INSERT INTO ledger.checkpoint (size, note, at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setLong(1, checkpoint.size());
            insert.setString(2, signer.sign(checkpoint.text()));
            insert.setObject(3, clock.instant().atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }
}
