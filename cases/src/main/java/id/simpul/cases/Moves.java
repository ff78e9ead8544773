package id.simpul.cases;

import static id.simpul.cases.CaseActor.APPLICANT;
import static id.simpul.cases.CaseActor.BUS;
import static id.simpul.cases.CaseActor.OPERATOR;
import static id.simpul.cases.CaseActor.OWNER;
import static id.simpul.cases.CaseState.DIAJUKAN;
import static id.simpul.cases.CaseState.DIBATALKAN;
import static id.simpul.cases.CaseState.DIPROSES;
import static id.simpul.cases.CaseState.DISETUJUI;
import static id.simpul.cases.CaseState.DITERIMA;
import static id.simpul.cases.CaseState.DITOLAK;
import static id.simpul.cases.CaseState.GUGUR;
import static id.simpul.cases.CaseState.MENUNGGU;
import static id.simpul.cases.CaseState.PERLU_PERBAIKAN;
import static id.simpul.cases.CaseState.TERBIT;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Which moves there are and who may make them; what is not here is refused. A route moves in the name of the owner whose
 * service it is, so the bus may do what the owner may. Waiting is left only by the bus, to the state before it; whoever may
 * move a case from that state may also move it while it waits.
 */
public final class Moves {

    /** One row of the table. */
    public record Move(CaseState from, CaseState to, Set<CaseActor> by) {}

    private static final List<Move> TABLE = table();

    private Moves() {}

    public static List<Move> all() {
        return TABLE;
    }

    public static boolean isAllowed(CaseState from, CaseState to, CaseActor by) {
        return TABLE.stream()
                .anyMatch(move ->
                        move.from() == from && move.to() == to && move.by().contains(by));
    }

    /** The states from which somebody may move a case to this one. */
    public static Set<CaseState> before(CaseState to, CaseActor by) {
        Set<CaseState> before = EnumSet.noneOf(CaseState.class);
        TABLE.stream()
                .filter(move -> move.to() == to && move.by().contains(by))
                .forEach(move -> before.add(move.from()));
        return before;
    }

    private static List<Move> table() {
        Set<CaseActor> office = EnumSet.of(OWNER, BUS);
        Set<CaseActor> applicant = EnumSet.of(APPLICANT, BUS);
        Set<CaseActor> bus = EnumSet.of(BUS);
        List<Move> table = new ArrayList<>();
        add(table, DIAJUKAN, office, DITERIMA, PERLU_PERBAIKAN, DITOLAK);
        add(table, DITERIMA, office, DIPROSES, PERLU_PERBAIKAN, DISETUJUI, TERBIT, DITOLAK);
        add(table, DIPROSES, office, PERLU_PERBAIKAN, DISETUJUI, TERBIT, DITOLAK);
        add(table, DISETUJUI, office, TERBIT);
        add(table, PERLU_PERBAIKAN, applicant, DIAJUKAN, DITERIMA, DIPROSES);
        add(table, PERLU_PERBAIKAN, bus, GUGUR);
        add(table, PERLU_PERBAIKAN, office, DITOLAK);
        for (CaseState open : List.of(DIAJUKAN, DITERIMA, PERLU_PERBAIKAN, DIPROSES, DISETUJUI)) {
            add(table, open, bus, MENUNGGU);
            add(table, MENUNGGU, bus, open);
        }
        for (CaseState open : List.of(DIAJUKAN, DITERIMA, PERLU_PERBAIKAN, DIPROSES)) {
            add(table, open, EnumSet.of(APPLICANT, BUS, OPERATOR), DIBATALKAN);
        }
        add(table, DISETUJUI, EnumSet.of(OPERATOR), DIBATALKAN);
        return List.copyOf(table);
    }

    private static void add(List<Move> table, CaseState from, Set<CaseActor> by, CaseState... to) {
        for (CaseState each : to) {
            table.add(new Move(from, each, Set.copyOf(by)));
        }
    }
}
