package id.simpul.bus.edge;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.cases.sla.Delay;
import id.simpul.cases.sla.SlaReport;
import id.simpul.cases.sla.WorkingCalendar;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/** The time of a case as JSON. Times are working days with two decimals, rounded down. */
final class SlaAnswers {

    private SlaAnswers() {}

    static void put(ObjectNode answer, SlaReport sla) {
        answer.put("hariKerja", sla.terms().workingDays());
        answer.put("sejak", sla.terms().from().key());
        sla.used().ifPresent(used -> answer.put("terpakai", days(used)));
        sla.remaining().ifPresent(left -> answer.put("sisa", days(left)));
        putDue(answer, sla);
        answer.put("dijeda", sla.isPaused());
        answer.put("lewat", sla.isOver());
        ObjectNode delayed = answer.putObject("tertunda");
        for (Delay delay : Delay.values()) {
            delayed.put(delay.key(), days(sla.delayed().getOrDefault(delay, Duration.ZERO)));
        }
    }

    /** The last day in time, and why there is none where it should be. */
    static void putDue(ObjectNode answer, SlaReport sla) {
        sla.lastDay().ifPresent(day -> answer.put("hariTerakhir", day.toString()));
        sla.due().ifPresent(due -> answer.put("jatuhTempo", due.toString()));
        sla.missing().ifPresent(year -> CaseWords.putMissingCalendar(answer.putObject("tanpaKalender"), year));
    }

    private static BigDecimal days(Duration time) {
        return BigDecimal.valueOf(time.toMillis())
                .divide(BigDecimal.valueOf(WorkingCalendar.DAY.toMillis()), 2, RoundingMode.DOWN);
    }
}
