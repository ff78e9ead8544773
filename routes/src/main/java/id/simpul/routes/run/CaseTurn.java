package id.simpul.routes.run;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.cases.HoldReason;
import id.simpul.cases.run.CaseFile;
import id.simpul.cases.run.Claim;
import id.simpul.cases.run.Next;
import id.simpul.cases.run.StepLog;
import id.simpul.core.BusException;
import id.simpul.core.Caller;
import id.simpul.core.ProblemCode;
import id.simpul.routes.DoorRequest;
import id.simpul.routes.Doors;
import id.simpul.routes.Reopening;
import id.simpul.routes.SubjectReader;
import java.net.InetAddress;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One run of a case's route: its door is opened anew, the route runs from the top, and what is left to be done is said. */
final class CaseTurn {

    private static final Logger log = LoggerFactory.getLogger(CaseTurn.class);
    /** In place of a certificate's serial: the case was accepted from a caller who had shown one. */
    private static final String NO_CERTIFICATE = "kasus";

    private final Doors doors;
    private final Holds holds;
    private final Clock clock;

    CaseTurn(Doors doors, Holds holds, Clock clock) {
        this.doors = doors;
        this.holds = holds;
        this.clock = clock;
    }

    /** Runs the route once and gives what is left to be done, one a queue. */
    List<Next> of(Claim claim, StepLog steps) {
        return nexts(new CaseRun(claim, steps));
    }

    private List<Next> nexts(CaseRun run) {
        Optional<BusException> problem = pass(run);
        if (run.isLost()) {
            // Says nothing of work that another has, or of a case that was decided meanwhile; what is still this
            // worker's
            // must not vanish with its run.
            return List.of(Next.at(run.queue(), clock.instant()));
        }
        if (run.isInterrupted()) {
            return problem.filter(failed -> isABranchs(failed, run))
                    .map(failed -> both(run.nexts(), after(failed, run)))
                    .orElseGet(run::nexts);
        }
        return problem.map(failed -> List.of(after(failed, run))).orElseGet(() -> ended(run));
    }

    /** What the route failed with; an interruption is a failure to Camel. */
    private Optional<BusException> pass(CaseRun run) {
        Claim claim = run.claim();
        try {
            JsonNode body = StepJson.tree(claim.body());
            doors.reopen(new Reopening(
                    request(claim),
                    claim.file().version(),
                    body,
                    SubjectReader.subject(body.path("subjek")),
                    variables(claim),
                    run));
            return Optional.empty();
        } catch (BusException problem) {
            return Optional.of(problem);
        }
    }

    /** One branch waits elsewhere and another has failed here: that is told now and not when the wait has ended. */
    private static boolean isABranchs(BusException problem, CaseRun run) {
        // An interruption comes out of the route as an internal problem, and a real one comes again in the next run.
        return problem.code() != ProblemCode.INTERNAL
                && run.nexts().stream().noneMatch(next -> next.queue().equals(run.queue()));
    }

    private static List<Next> both(List<Next> nexts, Next failed) {
        return Stream.concat(nexts.stream(), Stream.of(failed)).toList();
    }

    /** The route came to its end: then the case is decided, or its route has a hole. */
    private List<Next> ended(CaseRun run) {
        return run.state().isFinal()
                ? List.of()
                : List.of(Next.held(run.queue(), HoldReason.ROUTE_ENDED, service(run), clock.instant()));
    }

    private Next after(BusException problem, CaseRun run) {
        log.info(
                "{} {} ended with {} {}",
                service(run),
                run.claim().ref(),
                problem.code().key(),
                problem.arguments().getOrDefault("failure", ""));
        return switch (problem.code()) {
            case RECORD_UNAVAILABLE, CLOCK_BEHIND, OVERLOADED, DEADLINE_PASSED ->
                Next.held(run.queue(), HoldReason.BUS, "", clock.instant());
            case SERVICE_UNKNOWN, CONFIGURATION_MISSING ->
                Next.held(run.queue(), HoldReason.CONFIGURATION, service(run), clock.instant());
            case INTERNAL, MOVE_REFUSED, OUTSIDE_DOOR ->
                holds.failed(run.claim().attempts(), run.queue(), clock.instant());
            default ->
                Next.held(run.queue(), HoldReason.REFUSED, run.queue(), clock.instant())
                        .telling(problem.code().key());
        };
    }

    private static String service(CaseRun run) {
        return run.claim().file().service().value();
    }

    /** The bus itself calls, from its own address, in the name of those who submitted the case. */
    private static DoorRequest request(Claim claim) {
        CaseFile file = claim.file();
        Caller caller = new Caller(
                file.member(), file.system(), NO_CERTIFICATE, InetAddress.getLoopbackAddress(), file.represented());
        return new DoorRequest(
                file.id(),
                file.service(),
                caller,
                Optional.of(claim.officer()),
                Optional.of(file.use()),
                claim.body(),
                Optional.empty());
    }

    /** {@code kasus} has what an office may need to name the case by. */
    private static Map<String, Object> variables(Claim claim) {
        return Map.of("kasus", Map.of("nomor", claim.file().number().value()));
    }
}
