package id.simpul.ledger.log;

import id.simpul.ledger.log.LogFault.Kind;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Recomputes the tree over all entries, once from front to back, and holds it against the stored tiles and every signed
 * statement. Where entries and tiles differ it goes on with both until a statement shows which of them was signed.
 */
final class TreeAudit {

    private final EntryScan entries;
    private final StoredTiles tiles;
    private final Statements statements;
    private final Faults faults;
    private final UpperTiles upperTiles;
    private final Witnesses witnesses;
    private final long signedSize;
    private long tilesRead;

    /** @param signedSize up to here every full tile must be stored */
    TreeAudit(EntryScan entries, StoredTiles tiles, Statements statements, Faults faults, long signedSize) {
        this.entries = entries;
        this.tiles = tiles;
        this.statements = statements;
        this.faults = faults;
        this.signedSize = signedSize;
        this.upperTiles = new UpperTiles(tiles, faults, signedSize);
        this.witnesses = new Witnesses(entries, tiles, faults);
    }

    /** Afterwards all rows were read. */
    void run() throws SQLException {
        for (long tile = 0; !isAtEnd(tile); tile++) {
            boolean isStored = tiles.tile(0, tile).isPresent();
            long end = (tile + 1) * Tiles.WIDTH;
            if (isStored) {
                tilesRead++;
            } else if (end <= signedSize) {
                faults.add(Kind.TILE_REMOVED, end - Tiles.WIDTH, end - 1);
            }
            witnesses.branch(end - Tiles.WIDTH);
            grow(tile);
        }
        long end = Math.max(entries.end(), witnesses.longest());
        witnesses.finish(statements.upTo(Long.MAX_VALUE), end);
    }

    long confirmed() {
        return witnesses.confirmed();
    }

    long tilesRead() {
        return tilesRead;
    }

    Optional<String> newest() {
        return witnesses.newest();
    }

    /** The largest size that was signed, whether the log agrees with it or not. */
    long largestSigned() {
        return witnesses.largestSigned();
    }

    private boolean isAtEnd(long tile) throws SQLException {
        long first = tile * Tiles.WIDTH;
        return entries.isBehindEnd(first) && tiles.tile(0, tile).isEmpty() && !witnesses.knowLeaf(first);
    }

    private void grow(long tile) throws SQLException {
        long first = tile * Tiles.WIDTH;
        for (long index = first; index < first + Tiles.WIDTH; index++) {
            // Also when nobody asks for its hash: every row is read and judged.
            if (entries.isBehindEnd(index) && !witnesses.knowLeaf(index)) {
                return;
            }
            witnesses.append(index);
            for (Statement statement : statements.upTo(index + 1)) {
                witnesses.hear(statement);
            }
        }
        upperTiles.add(1, folds(tile));
    }

    /** The hashes that the tile may have had. */
    private List<byte[]> folds(long tile) throws SQLException {
        List<byte[]> folds = new ArrayList<>();
        Optional<List<byte[]>> stored = tiles.tile(0, tile);
        if (stored.isPresent()) {
            folds.add(Tiles.fold(stored.get()));
        }
        for (Hypothesis hypothesis : witnesses.hypotheses()) {
            Optional<byte[]> fold = fold(tile, hypothesis);
            fold.ifPresent(folds::add);
        }
        return folds;
    }

    private Optional<byte[]> fold(long tile, Hypothesis hypothesis) throws SQLException {
        List<byte[]> leaves = new ArrayList<>();
        for (long index = tile * Tiles.WIDTH; index < (tile + 1) * Tiles.WIDTH; index++) {
            hypothesis.leaf(index, entries, tiles).ifPresent(leaves::add);
        }
        return leaves.size() == Tiles.WIDTH ? Optional.of(Tiles.fold(leaves)) : Optional.empty();
    }
}
