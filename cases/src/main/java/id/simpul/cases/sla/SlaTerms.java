package id.simpul.cases.sla;

import id.simpul.cases.CaseState;
import java.time.Duration;

/**
 * What a service promises of its time.
 *
 * @param workingDays within how many working days it decides
 * @param from the state with which the time begins: {@link CaseState#DIAJUKAN} or {@link CaseState#DITERIMA}
 * @param warnAt per cent of the time after which a case is near its end
 */
public record SlaTerms(int workingDays, CaseState from, int warnAt) {

    private static final int MOST_DAYS = 366;

    public SlaTerms {
        if (workingDays < 1 || workingDays > MOST_DAYS) {
            throw new IllegalArgumentException("sla.workingDays is a number from 1 to " + MOST_DAYS);
        }
        if (from != CaseState.DIAJUKAN && from != CaseState.DITERIMA) {
            throw new IllegalArgumentException("sla.from is diajukan or diterima");
        }
        if (warnAt < 1 || warnAt > 99) {
            throw new IllegalArgumentException("sla.warnAt is a number of per cent from 1 to 99");
        }
    }

    public Duration limit() {
        return WorkingCalendar.DAY.multipliedBy(workingDays);
    }

    Duration warnAfter() {
        return limit().multipliedBy(warnAt).dividedBy(100);
    }

    /** Whether a case that stands there has begun its time. */
    boolean isBegunIn(CaseState state) {
        return switch (state) {
            case DIAJUKAN, PERLU_PERBAIKAN -> from == CaseState.DIAJUKAN;
            case MENUNGGU, DITOLAK, DIBATALKAN, GUGUR -> false;
            case DITERIMA, DIPROSES, DISETUJUI, TERBIT -> true;
        };
    }
}
