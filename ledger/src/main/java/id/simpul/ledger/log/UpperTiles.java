package id.simpul.ledger.log;

import id.simpul.ledger.log.LogFault.Kind;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Recomputes the tiles above the leaves, as the tiles below them become complete. */
final class UpperTiles {

    private final StoredTiles stored;
    private final Faults faults;
    private final long signedSize;
    private final Map<Integer, List<List<byte[]>>> waiting = new HashMap<>();
    private final Map<Integer, Long> complete = new HashMap<>();

    /** @param signedSize up to here every full tile must be stored */
    UpperTiles(StoredTiles stored, Faults faults, long signedSize) {
        this.stored = stored;
        this.faults = faults;
        this.signedSize = signedSize;
    }

    /**
     * A tile of the level below is complete.
     *
     * @param level the level that its hash belongs to, from 1
     * @param possible the hashes that it may have: one, or more where it is not known yet which side is right
     */
    void add(int level, List<byte[]> possible) throws SQLException {
        List<List<byte[]>> row = waiting.computeIfAbsent(level, unused -> new ArrayList<>());
        row.add(possible);
        if (row.size() == Tiles.WIDTH) {
            long tile = complete.merge(level, 1L, Long::sum) - 1;
            waiting.remove(level);
            complete(level, tile, row);
        }
    }

    private void complete(int level, long tile, List<List<byte[]>> computed) throws SQLException {
        Optional<List<byte[]>> hashes = stored.tile(level, tile);
        long width = 1L << (Tiles.HEIGHT * level);
        long first = tile * Tiles.WIDTH * width;
        List<byte[]> folds = new ArrayList<>();
        if (hashes.isPresent()) {
            for (int i = 0; i < Tiles.WIDTH; i++) {
                if (isNone(computed.get(i), hashes.get().get(i))) {
                    faults.add(Kind.TILE_CHANGED, first + i * width, first + i * width + width - 1);
                }
            }
            folds.add(Tiles.fold(hashes.get()));
        } else if (first + Tiles.WIDTH * width <= signedSize) {
            faults.add(Kind.TILE_REMOVED, first, first + Tiles.WIDTH * width - 1);
        }
        if (computed.stream().noneMatch(List::isEmpty)) {
            folds.add(Tiles.fold(
                    computed.stream().map(possible -> possible.get(0)).toList()));
        }
        add(level + 1, folds);
    }

    private static boolean isNone(List<byte[]> possible, byte[] hash) {
        return !possible.isEmpty() && possible.stream().noneMatch(one -> Arrays.equals(one, hash));
    }
}
