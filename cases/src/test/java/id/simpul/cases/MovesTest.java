package id.simpul.cases;

import static id.simpul.cases.CaseActor.APPLICANT;
import static id.simpul.cases.CaseActor.BUS;
import static id.simpul.cases.CaseActor.OPERATOR;
import static id.simpul.cases.CaseActor.OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MovesTest {

    /** The whole table by hand: rows from, columns to; who may in letters, p(emohon) o(pd) s(impul) r (operator). */
    private static final String TABLE = """
            from/to          diajukan diterima perlu_perbaikan diproses menunggu disetujui terbit ditolak dibatalkan gugur
            diajukan         -        os       os              -        s        -         -      os      psr        -
            diterima         -        -        os              os       s        os        os     os      psr        -
            perlu_perbaikan  ps       ps       -               ps       s        -         -      os      psr        s
            diproses         -        -        os              -        s        os        os     os      psr        -
            menunggu         s        s        s               s        -        s         -      -       -          -
            disetujui        -        -        -               -        s        -         os     -       r          -
            terbit           -        -        -               -        -        -         -      -       -          -
            ditolak          -        -        -               -        -        -         -      -       -          -
            dibatalkan       -        -        -               -        -        -         -      -       -          -
            gugur            -        -        -               -        -        -         -      -       -          -
            """;

    private static final Map<Character, CaseActor> ACTORS = Map.of('p', APPLICANT, 'o', OWNER, 's', BUS, 'r', OPERATOR);

    @Test
    void allowsExactlyWhatTheTableSaysToExactlyThoseItNames() {
        Map<String, Set<CaseActor>> expected = expected();

        for (CaseState from : CaseState.values()) {
            for (CaseState to : CaseState.values()) {
                for (CaseActor actor : CaseActor.values()) {
                    String move = from.key() + " " + to.key();
                    assertThat(Moves.isAllowed(from, to, actor))
                            .as(move + " by " + actor)
                            .isEqualTo(expected.get(move).contains(actor));
                }
            }
        }
    }

    @Test
    void letsNothingLeaveAFinalState() {
        for (CaseState from : CaseState.values()) {
            assertThat(Moves.all().stream().anyMatch(move -> move.from() == from))
                    .as(from.key())
                    .isEqualTo(!from.isFinal());
        }
    }

    @Test
    void namesTheStatesBeforeAMove() {
        assertThat(Moves.before(CaseState.DIBATALKAN, APPLICANT))
                .containsExactlyInAnyOrder(
                        CaseState.DIAJUKAN, CaseState.DITERIMA, CaseState.PERLU_PERBAIKAN, CaseState.DIPROSES);
        assertThat(Moves.before(CaseState.TERBIT, APPLICANT)).isEmpty();
    }

    private static Map<String, Set<CaseActor>> expected() {
        String[] lines = TABLE.split("\n");
        String[] to = lines[0].trim().split(" +");
        Map<String, Set<CaseActor>> expected = new HashMap<>();
        for (int line = 1; line < lines.length; line++) {
            String[] cells = lines[line].trim().split(" +");
            for (int column = 1; column < cells.length; column++) {
                Set<CaseActor> actors = EnumSet.noneOf(CaseActor.class);
                for (char letter : cells[column].replace("-", "").toCharArray()) {
                    actors.add(ACTORS.get(letter));
                }
                expected.put(cells[0] + " " + to[column], actors);
            }
        }
        return expected;
    }
}
