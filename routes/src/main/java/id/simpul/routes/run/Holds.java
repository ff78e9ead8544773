package id.simpul.routes.run;

import id.simpul.cases.HoldReason;
import id.simpul.cases.run.CaseFile;
import id.simpul.cases.run.Next;
import id.simpul.core.BusException;
import id.simpul.core.PartnerEndpoint;
import id.simpul.core.ProblemCode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells waiting from failing: which problems of a call are nobody's fault in this case, so that it waits for their end, and
 * which count as attempts of its own. What is in neither is the partner's plain answer and the route's to deal with.
 */
final class Holds {

    private static final Logger log = LoggerFactory.getLogger(Holds.class);

    /** After so many failures of its own a case is for a person to look at. */
    static final int MOST_ATTEMPTS = 8;

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);
    /** A partner that served others so recently is not down. */
    private static final Duration RECENTLY = Duration.ofMinutes(1);

    private final Progress progress;
    private final Clock clock;
    private final RandomGenerator random;

    Holds(Progress progress, Clock clock, RandomGenerator random) {
        this.progress = progress;
        this.clock = clock;
        this.random = random;
    }

    /** Empty when the case goes on with the problem. */
    Optional<Next> of(BusException problem, CaseRun run, PartnerEndpoint partner) {
        Optional<Next> next = next(problem, run, partner);
        next.ifPresent(held -> log.info(
                "{} {} at {}: {} {}",
                held.hold().map(HoldReason::key).orElse("again"),
                run.claim().file().service(),
                partner.partner(),
                problem.code().key(),
                problem.arguments().getOrDefault("reason", "")));
        return next;
    }

    private Optional<Next> next(BusException problem, CaseRun run, PartnerEndpoint partner) {
        Instant now = clock.instant();
        String queue = partner.partner();
        return switch (problem.code()) {
            case AGREEMENT_NONE,
                    AGREEMENT_NOT_ACTIVE,
                    AGREEMENT_NOT_YET_VALID,
                    AGREEMENT_EXPIRED,
                    NETWORK_NOT_AGREED,
                    USE_NOT_AGREED,
                    MODE_NOT_AGREED,
                    ELEMENT_NOT_AGREED,
                    ELEMENT_PROTECTED,
                    ACCESS_DENIED,
                    DELEGATION_MISSING,
                    MEMBER_UNKNOWN -> Optional.of(Next.held(queue, HoldReason.AGREEMENT, owner(run), now));
            case MEMBER_BLOCKED, EMERGENCY_BLOCKED ->
                Optional.of(Next.held(queue, HoldReason.BLOCKED, blocked(problem, run, queue), now));
            case ANSWER_WITHHELD ->
                Optional.of(
                        isByBlock(problem)
                                ? Next.held(queue, HoldReason.BLOCKED, blocked(problem, run, queue), now)
                                : Next.held(queue, HoldReason.AGREEMENT, owner(run), now));
            case QUOTA_EXHAUSTED, PARTNER_QUOTA_EXHAUSTED ->
                Optional.of(Next.held(queue, HoldReason.QUOTA, owner(run), now));
            case PARTNER_UNREACHABLE, PARTNER_TIMEOUT ->
                Optional.of(Next.held(queue, HoldReason.PARTNER_DOWN, queue, now));
            case PARTNER_LOGIN_REFUSED,
                    PARTNER_SIGNATURE_REFUSED,
                    PARTNER_ADDRESS_REFUSED,
                    PARTNER_ACCOUNT_INACTIVE,
                    CONFIGURATION_MISSING -> Optional.of(Next.held(queue, HoldReason.CONFIGURATION, queue, now));
            case RECORD_UNAVAILABLE, CLOCK_BEHIND, OVERLOADED, DEADLINE_PASSED ->
                Optional.of(Next.held(queue, HoldReason.BUS, Progress.BUS, now));
            case PARTNER_FAILED, PARTNER_ANSWER_UNKNOWN, PARTNER_WRONG_PERSON, INTERNAL ->
                Optional.of(failed(run.claim().attempts(), queue, now));
            default -> Optional.empty();
        };
    }

    /**
     * What failed by itself is tried again, later each time; unless the partner fails for everybody. Then this is no attempt,
     * and those before it stay counted.
     */
    Next failed(int before, String queue, Instant now) {
        int attempts = before + 1;
        if (!progress.since(queue, now.minus(RECENTLY))) {
            return new Next(queue, Optional.of(HoldReason.PARTNER_DOWN), queue, "", now, before);
        }
        return attempts < MOST_ATTEMPTS
                ? Next.later(queue, now.plus(pause(attempts)), attempts)
                : Next.held(queue, HoldReason.POISON, queue, now);
    }

    /** Doubles, and is spread so that what failed together does not come back together. */
    private Duration pause(int attempts) {
        Duration doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts - 1, 10));
        Duration longest = doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
        return Duration.ofMillis((long) (longest.toMillis() * (0.5 + random.nextDouble() / 2)));
    }

    /** What must go well again: calls to the partner, or any step of the service. */
    private static String blocked(BusException problem, CaseRun run, String queue) {
        return "partner".equals(problem.arguments().get("subject"))
                ? queue
                : run.claim().file().service().value();
    }

    private static boolean isByBlock(BusException withheld) {
        String reason = withheld.arguments().getOrDefault("reason", "");
        return reason.equals(ProblemCode.EMERGENCY_BLOCKED.key()) || reason.equals(ProblemCode.MEMBER_BLOCKED.key());
    }

    /** Whose agreement is used: in the services of cases that of the member that decides. */
    private static String owner(CaseRun run) {
        CaseFile file = run.claim().file();
        return file.member().region() + "." + file.owner();
    }
}
