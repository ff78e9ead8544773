package id.simpul.ledger.log;

import id.simpul.ledger.log.LogFault.Kind;
import id.simpul.ledger.log.TileComparison.Difference;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** One way in which the log may have been signed: wherever entries and tiles differ, it believes one of the two. */
final class Hypothesis {

    /** @param believesTile otherwise it believes the entries */
    private record Choice(Difference difference, boolean believesTile) {}

    private static final int MOST_CHOICES = 200;

    private final Frontier frontier;
    private final List<Choice> choices = new ArrayList<>();
    private long shift;
    private boolean believesTile = true;
    private boolean isBroken;

    /** @param shift how many more entries there are than were signed up to here */
    Hypothesis(Frontier frontier, long shift) {
        this.frontier = frontier;
        this.shift = shift;
    }

    /** The same up to here, believing one side of a difference. */
    Hypothesis choosing(Difference difference, boolean tile) {
        Hypothesis chosen = new Hypothesis(frontier.copy(), tile ? difference.shift() : shift);
        chosen.choices.addAll(choices);
        chosen.choices.add(new Choice(difference, tile));
        chosen.believesTile = tile;
        chosen.isBroken = isBroken;
        return chosen;
    }

    /** At the beginning of places without difference. */
    Hypothesis choosingNothing() {
        believesTile = true;
        return this;
    }

    /** The leaf hash that was signed in this place; empty when that cannot be known. */
    Optional<byte[]> leaf(long index, EntryScan entries, StoredTiles tiles) throws SQLException {
        Optional<byte[]> stored = believesTile ? tiles.leaf(index) : Optional.empty();
        return stored.isPresent() ? stored : entries.leaf(index + shift);
    }

    /** Once a leaf is unknown, no root behind it can be computed. */
    void append(Optional<byte[]> leaf) {
        isBroken |= leaf.isEmpty();
        if (!isBroken) {
            frontier.append(leaf.orElseThrow());
        }
    }

    boolean reaches(long size) {
        return !isBroken && frontier.size() == size;
    }

    boolean agreesWith(Statement statement) {
        return reaches(statement.size()) && Arrays.equals(frontier.root(), statement.root());
    }

    Frontier frontier() {
        return frontier;
    }

    long shift() {
        return shift;
    }

    boolean isUndecided() {
        return !choices.isEmpty();
    }

    /** A checkpoint of this size agreed: what was believed of the entries in front of it is now known. */
    void settle(long size, EntryScan entries, StoredTiles tiles, Faults faults) throws SQLException {
        for (Choice choice : choices) {
            Difference difference = choice.difference();
            if (difference.to() <= size) {
                report(difference, choice.believesTile(), faults);
            } else {
                Optional<Difference> known =
                        TileComparison.of(entries, tiles, difference.from(), size, difference.shiftBefore());
                known.ifPresent(part -> report(part, choice.believesTile(), faults));
                shift = choice.believesTile() ? known.map(Difference::shift).orElse(difference.shiftBefore()) : shift;
            }
        }
        choices.clear();
    }

    private static void report(Difference difference, boolean isTileRight, Faults faults) {
        if (isTileRight) {
            difference.ifTileIsRight().forEach(faults::add);
            faults.changed(difference.changed());
        } else {
            difference.ifEntriesAreRight().forEach(faults::add);
        }
    }

    /** No checkpoint will ever agree with the oldest choices. */
    void giveUp(Faults faults) {
        giveUp(faults, 0);
    }

    void giveUpWhenTooMany(Faults faults) {
        giveUp(faults, MOST_CHOICES);
    }

    private void giveUp(Faults faults, int kept) {
        while (choices.size() > kept) {
            choices.remove(0)
                    .difference()
                    .ifEntriesAreRight()
                    .forEach(fault -> faults.add(Kind.ENTRY_OR_TILE_CHANGED, fault.first(), fault.last()));
        }
    }
}
