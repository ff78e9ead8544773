package id.simpul.bus.edge;

import id.simpul.agreements.admission.Access;
import id.simpul.cases.CaseNumber;
import id.simpul.cases.view.CaseView;
import id.simpul.cases.view.CaseViews;
import id.simpul.core.BusException;
import id.simpul.core.Caller;
import id.simpul.core.ProblemCode;
import id.simpul.routes.CaseDoor;
import io.github.bucket4j.TimeMeter;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code GET /v1/lacak/{nomor}}: where a case stands, for everybody who has its number. No personal data, and nothing by
 * which a wrong number can be told from an unknown one.
 */
@RestController
class TrackingDesk {

    static final String PATH = "/v1/lacak";

    /** Longer than the database takes as a rule, so that the time does not tell whether it was asked. */
    private static final Duration EVENLY = Duration.ofMillis(50);

    private final Callers callers;
    private final Access access;
    private final CaseViews views;
    private final CaseDoor door;
    private final TrackingLimits limits;
    private final ProblemResponses problems;

    TrackingDesk(
            Callers callers,
            Access access,
            CaseViews views,
            CaseDoor door,
            TrackingSettings settings,
            ProblemResponses problems) {
        this.callers = callers;
        this.access = access;
        this.views = views;
        this.door = door;
        this.limits = new TrackingLimits(settings, TimeMeter.SYSTEM_NANOTIME);
        this.problems = problems;
    }

    @GetMapping(PATH + "/{nomor}")
    ResponseEntity<byte[]> track(@PathVariable String nomor, HttpServletRequest http) {
        long began = System.nanoTime();
        try {
            count(http);
            CaseView file = CaseNumber.read(nomor)
                    .flatMap(views::find)
                    .orElseThrow(() -> new BusException(ProblemCode.CASE_UNKNOWN));
            return ResponseEntity.ok()
                    .contentType(MediaType.APPLICATION_JSON)
                    .header("Cache-Control", "no-store")
                    .body(CaseAnswers.tracked(file, door.titleOf(file.service())));
        } catch (BusException problem) {
            if (problem.code() == ProblemCode.CASE_UNKNOWN) {
                LockSupport.parkNanos(EVENLY.toNanos() - (System.nanoTime() - began));
            }
            return problems.of(problem, ExchangeFilter.exchangeOf(http), Language.of(http));
        }
    }

    /** A portal asks for many people and has a limit of its own; it says who it is, as everywhere else. */
    private void count(HttpServletRequest http) {
        if (Callers.chain(http).length == 0 && BearerToken.of(http).isEmpty()) {
            limits.askedBy(Callers.address(http));
            return;
        }
        Caller caller = callers.of(http);
        access.require(caller);
        limits.askedBy(caller.system());
    }
}
