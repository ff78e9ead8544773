package id.simpul.ledger.log;

import id.simpul.ledger.log.LogFault.Kind;
import id.simpul.ledger.log.Recent.Explained;
import id.simpul.ledger.log.TileComparison.Difference;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Hears the signed statements in their order and keeps those hypotheses that agree with them. */
final class Witnesses {

    private static final int MOST_HYPOTHESES = 16;
    private static final int MOST_UNHEARD = 1000;

    private final EntryScan entries;
    private final StoredTiles tiles;
    private final Faults faults;
    private final List<Statement> disagreeing = new ArrayList<>();
    private List<Hypothesis> hypotheses = new ArrayList<>(List.of(new Hypothesis(new Frontier(), 0)));
    private Optional<Recent> recent = Optional.of(new Recent(new Frontier()));
    private Optional<String> newest = Optional.empty();
    private long confirmed;
    private long largestSigned;
    private boolean isTileDifferent;

    Witnesses(EntryScan entries, StoredTiles tiles, Faults faults) {
        this.entries = entries;
        this.tiles = tiles;
        this.faults = faults;
    }

    List<Hypothesis> hypotheses() {
        return hypotheses;
    }

    /** From this place to the end of its tile, each hypothesis becomes two where entries and tile differ. */
    void branch(long from) throws SQLException {
        long to = (from / Tiles.WIDTH + 1) * Tiles.WIDTH;
        List<Hypothesis> branched = new ArrayList<>();
        isTileDifferent = false;
        for (Hypothesis hypothesis : hypotheses) {
            Optional<Difference> difference = TileComparison.of(entries, tiles, from, to, hypothesis.shift());
            isTileDifferent |= difference.isPresent();
            branched.add(
                    difference.isEmpty() ? hypothesis.choosingNothing() : hypothesis.choosing(difference.get(), true));
            if (difference.isPresent() && branched.size() < MOST_HYPOTHESES) {
                branched.add(hypothesis.choosing(difference.get(), false));
            }
        }
        branched.forEach(hypothesis -> hypothesis.giveUpWhenTooMany(faults));
        hypotheses = branched;
    }

    boolean knowLeaf(long index) throws SQLException {
        for (Hypothesis hypothesis : hypotheses) {
            if (hypothesis.leaf(index, entries, tiles).isPresent()) {
                return true;
            }
        }
        return false;
    }

    void append(long index) throws SQLException {
        for (Hypothesis hypothesis : hypotheses) {
            hypothesis.append(hypothesis.leaf(index, entries, tiles));
        }
        if (recent.isPresent()) {
            recent.get().add(hypotheses.get(0).leaf(index, entries, tiles));
        }
    }

    void hear(Statement statement) throws SQLException {
        largestSigned = statement.isSeen() ? largestSigned : Math.max(largestSigned, statement.size());
        if (hypotheses.stream().noneMatch(hypothesis -> hypothesis.reaches(statement.size()))) {
            return; // Something before it is missing, which is named already.
        }
        List<Hypothesis> agreeing = hypotheses.stream()
                .filter(hypothesis -> hypothesis.agreesWith(statement))
                .toList();
        if (agreeing.isEmpty() && disagreeing.isEmpty() && !statement.isSeen()) {
            agreeing = explained(statement);
        }
        if (!agreeing.isEmpty()) {
            hypotheses = new ArrayList<>(agreeing);
            confirm(statement);
        } else if (statement.size() == confirmed) {
            faults.add(forked(statement));
        } else if (disagreeing.size() < MOST_UNHEARD) {
            disagreeing.add(statement);
        }
    }

    private void confirm(Statement statement) throws SQLException {
        disagreeing.forEach(earlier -> faults.add(forked(earlier)));
        disagreeing.clear();
        confirmed = statement.size();
        newest = Optional.of(statement.note());
        recent = Optional.empty();
        if (hypotheses.size() == 1) {
            hypotheses.get(0).settle(confirmed, entries, tiles, faults);
            recent = Optional.of(new Recent(hypotheses.get(0).frontier()));
            if (isTileDifferent && confirmed % Tiles.WIDTH != 0) {
                // The other side may be right in what is left of the tile.
                branch(confirmed);
            }
        }
    }

    private List<Hypothesis> explained(Statement statement) throws SQLException {
        if (recent.isEmpty() || hypotheses.size() > 1) {
            return List.of();
        }
        long shift = hypotheses.get(0).shift();
        Optional<byte[]> next = entries.leaf(statement.size() + shift);
        Optional<Explained> explained =
                recent.get().explain(statement.root(), next, index -> entries.doubleOf(index + shift));
        explained.ifPresent(found -> faults.add(found.fault()));
        return explained
                .map(found -> List.of(new Hypothesis(recent.get().with(found.leaves()), shift + found.inserted())))
                .orElse(List.of());
    }

    private static LogFault forked(Statement statement) {
        return statement.isSeen()
                ? new LogFault(Kind.SEEN_FORKED, 0, statement.size() - 1)
                : new LogFault(Kind.CHECKPOINT_FORKED, statement.size(), statement.size());
    }

    /**
     * @param behind statements of sizes that the log does not reach
     * @param end the index behind the last entry that is there, or that a tile has
     */
    void finish(List<Statement> behind, long end) {
        for (Statement statement : behind) {
            largestSigned = statement.isSeen() ? largestSigned : Math.max(largestSigned, statement.size());
            if (statement.isSeen()) {
                faults.add(Kind.SEEN_AHEAD, end, statement.size() - 1);
            }
        }
        finishDisagreement();
        hypotheses.get(0).giveUp(faults);
    }

    /** Nothing later agreed: the log is not what was signed, from somewhere behind the last agreement on. */
    private void finishDisagreement() {
        if (disagreeing.isEmpty()) {
            return;
        }
        if (disagreeing.stream().allMatch(Statement::isSeen)) {
            disagreeing.forEach(statement -> faults.add(forked(statement)));
        } else if (!hypotheses.get(0).isUndecided()) {
            faults.add(Kind.ENTRY_CHANGED, confirmed, disagreeing.get(0).size() - 1);
        }
    }

    long longest() {
        return hypotheses.stream()
                .mapToLong(hypothesis -> hypothesis.frontier().size())
                .max()
                .orElse(0);
    }

    long confirmed() {
        return confirmed;
    }

    Optional<String> newest() {
        return newest;
    }

    long largestSigned() {
        return largestSigned;
    }
}
