package id.simpul.ledger.log;

import id.simpul.ledger.log.LogFault.Kind;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Where the entries and a stored tile differ, told from both sides: what happened to the entries if the tile is right, and
 * what happened to the tile if the entries are. Leaf hashes are unique, so one equal hash is enough to know an entry again.
 */
final class TileComparison {

    /**
     * @param from first of the places that were compared
     * @param to the place behind the last one
     * @param ifTileIsRight what was inserted or removed by renumbering
     * @param changed entries that are not the ones in the tile
     * @param ifEntriesAreRight the hashes of the tile that are wrong
     * @param shiftBefore how many more entries than in the tiles there are in front of these places
     * @param shift how many more there are behind them
     */
    record Difference(
            long from,
            long to,
            List<LogFault> ifTileIsRight,
            List<Faults.Changed> changed,
            List<LogFault> ifEntriesAreRight,
            long shiftBefore,
            long shift) {}

    /** How many entries inserted or removed at one place, by renumbering, are recognised as such. */
    private static final int FARTHEST = 16;

    private static final int FARTHEST_SHIFT = 2 * Tiles.WIDTH;

    private final EntryScan entries;
    private final StoredTiles tiles;
    private final long from;
    private final long to;
    private final long shiftBefore;
    private final List<LogFault> moved = new ArrayList<>();
    private final List<Faults.Changed> changed = new ArrayList<>();
    private final List<LogFault> wrongHashes = new ArrayList<>();
    private long shift;

    private TileComparison(EntryScan entries, StoredTiles tiles, long from, long to, long shift) {
        this.entries = entries;
        this.tiles = tiles;
        this.from = from;
        this.to = to;
        this.shiftBefore = shift;
        this.shift = shift;
    }

    /**
     * Compares places of one tile, the last one exclusive.
     *
     * @param shift how many more entries than in the tiles there are in front of these places
     * @return empty when there is no such tile or no difference
     */
    static Optional<Difference> of(EntryScan entries, StoredTiles tiles, long from, long to, long shift)
            throws SQLException {
        return tiles.leaf(from).isPresent()
                ? new TileComparison(entries, tiles, from, to, shift).compare()
                : Optional.empty();
    }

    private Optional<Difference> compare() throws SQLException {
        boolean isDifferent = false;
        long index = from;
        while (index < to) {
            boolean isInPlace = isInPlace(index);
            isDifferent |= !isInPlace;
            index += isInPlace ? 1 : explain(index);
        }
        return isDifferent
                ? Optional.of(new Difference(from, to, moved, changed, wrongHashes, shiftBefore, shift))
                : Optional.empty();
    }

    private boolean isInPlace(long index) throws SQLException {
        byte[] signed = tiles.leaf(index).orElseThrow();
        return isEqual(entries.leaf(index + shift), signed) || isEqual(entries.doubleOf(index + shift), signed);
    }

    /** @return how many places it explains */
    private long explain(long index) throws SQLException {
        Optional<byte[]> found = entries.leaf(index + shift);
        if (found.isEmpty()) {
            // A gap, or behind the end: named where the rows are read.
            return 1;
        }
        wrongHashes.add(new LogFault(Kind.TILE_CHANGED, index, index));
        for (int count = 1; count <= FARTHEST && Math.abs(shift) < FARTHEST_SHIFT; count++) {
            if (matches(index, index + shift + count) && matchesOrUnknown(index + 1, index + shift + count + 1)) {
                moved.add(new LogFault(Kind.ENTRY_INSERTED, index + shift, index + shift + count - 1));
                shift += count;
                return 1;
            }
            if (matches(index + count, index + shift) && matchesOrUnknown(index + count + 1, index + shift + 1)) {
                return removed(index, Math.min(count, to - index));
            }
        }
        changed.add(
                new Faults.Changed(index + shift, found.get(), tiles.leaf(index).orElseThrow()));
        return 1;
    }

    private long removed(long index, long count) {
        moved.add(new LogFault(Kind.ENTRY_REMOVED, index, index + count - 1));
        for (long more = index + 1; more < index + count; more++) {
            wrongHashes.add(new LogFault(Kind.TILE_CHANGED, more, more));
        }
        shift -= count;
        return count;
    }

    private boolean matches(long inTiles, long inEntries) throws SQLException {
        Optional<byte[]> signed = tiles.leaf(inTiles);
        return signed.isPresent() && isEqual(entries.leaf(inEntries), signed.get());
    }

    private boolean matchesOrUnknown(long inTiles, long inEntries) throws SQLException {
        return tiles.leaf(inTiles).isEmpty() || entries.leaf(inEntries).isEmpty() || matches(inTiles, inEntries);
    }

    private static boolean isEqual(Optional<byte[]> hash, byte[] other) {
        return hash.isPresent() && Arrays.equals(hash.get(), other);
    }
}
