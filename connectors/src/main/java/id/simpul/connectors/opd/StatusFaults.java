package id.simpul.connectors.opd;

import id.simpul.connectors.partner.HttpAnswer;
import id.simpul.core.BusException;
import id.simpul.core.ProblemCode;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;

/** What an HTTP status says that is none of success. */
final class StatusFaults {

    /** Of a partner that says "too often" and not how long. */
    private static final Duration USUAL_WAIT = Duration.ofMinutes(1);

    private static final Duration LONGEST_WAIT = Duration.ofDays(1);

    private final Map<String, String> partner;
    private final Clock clock;

    StatusFaults(Map<String, String> partner, Clock clock) {
        this.partner = partner;
        this.clock = clock;
    }

    /** Empty for a status that says nothing, such as a redirect or a path that is not there. */
    Optional<BusException> of(HttpAnswer answer) {
        return switch (answer.status()) {
            case 401, 403 -> problem(ProblemCode.PARTNER_LOGIN_REFUSED);
            case 404 -> Optional.empty();
            case 408 -> problem(ProblemCode.PARTNER_TIMEOUT);
            case 425 -> problem(ProblemCode.PARTNER_FAILED);
            case 429 ->
                problem(ProblemCode.PARTNER_QUOTA_EXHAUSTED)
                        .map(tooOften -> tooOften.retryAfter(wait(answer).orElse(USUAL_WAIT)));
            case 503 ->
                problem(ProblemCode.PARTNER_FAILED)
                        .map(busy -> wait(answer).map(busy::retryAfter).orElse(busy));
            default -> byClass(answer.status() / 100);
        };
    }

    private Optional<BusException> byClass(int hundreds) {
        return switch (hundreds) {
            case 4 -> problem(ProblemCode.PARTNER_REQUEST_REFUSED);
            case 5 -> problem(ProblemCode.PARTNER_FAILED);
            default -> Optional.empty();
        };
    }

    private Optional<BusException> problem(ProblemCode code) {
        return Optional.of(new BusException(code, partner));
    }

    private Optional<Duration> wait(HttpAnswer answer) {
        return answer.retryAfter().flatMap(this::parse).map(wait -> {
            Duration atMost = wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
            return atMost.isNegative() ? Duration.ZERO : atMost;
        });
    }

    /** Seconds, or a date of HTTP. */
    private Optional<Duration> parse(String text) {
        try {
            if (text.matches("\\d{1,9}")) {
                return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
            }
            ZonedDateTime until = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME);
            return Optional.of(Duration.between(clock.instant(), until));
        } catch (DateTimeException neither) {
            return Optional.empty();
        }
    }
}
