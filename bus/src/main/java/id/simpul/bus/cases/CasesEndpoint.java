package id.simpul.bus.cases;

import id.simpul.bus.ManagementToken;
import id.simpul.cases.CaseNumber;
import id.simpul.cases.HoldReason;
import id.simpul.cases.parked.Parked;
import id.simpul.cases.parked.ParkedDecision;
import id.simpul.cases.parked.ParkedFilter;
import id.simpul.cases.parked.ParkedWork;
import id.simpul.cases.parked.Pauses;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/**
 * {@code /actuator/cases} on the management port: {@code GET} lists parked work, {@code POST} tells what a person decided
 * about it, or that a partner is not to be called for a while.
 */
@Component
@Endpoint(id = "cases")
class CasesEndpoint {

    private static final Logger LOG = LoggerFactory.getLogger(CasesEndpoint.class);
    private static final int FORBIDDEN = 403;
    private static final int MOST = 1000;
    private static final int USUAL_PACE = 10;

    private final Parked parked;
    private final Pauses pauses;
    private final Set<String> queues;
    private final ManagementToken right;

    CasesEndpoint(Parked parked, Pauses pauses, CasesWiring.Queues queues, ManagementToken right) {
        this.parked = parked;
        this.pauses = pauses;
        this.queues = new TreeSet<>(queues.names());
        this.right = right;
    }

    @ReadOperation
    Map<String, Object> list() {
        return shown(parked.list(new ParkedFilter(Optional.empty(), Optional.empty(), Optional.empty(), MOST)));
    }

    /**
     * @param decision {@code resend}, {@code drop}, or {@code pause} for a partner
     * @param number of one case
     * @param queue the partner at which it stopped, or that is paused
     * @param reason why it was parked
     * @param aSecond how many are tried again in a second
     * @param until when a paused partner may be called again, ISO 8601; a time that has passed ends the pause
     * @param dryRun {@code true} only tells what would be decided about
     */
    @WriteOperation
    WebEndpointResponse<Map<String, Object>> decide(
            @Nullable String token,
            String decision,
            @Nullable String number,
            @Nullable String queue,
            @Nullable String reason,
            @Nullable Integer aSecond,
            @Nullable String until,
            @Nullable Boolean dryRun,
            String by,
            String why) {
        if (!right.isRight(token)) {
            LOG.warn(
                    "A decision about cases was refused: its token is not that of the secret {}",
                    ManagementToken.SECRET);
            return new WebEndpointResponse<>(Map.of("error", "token is missing or wrong"), FORBIDDEN);
        }
        try {
            if (decision.equals("pause")) {
                return pause(required(queue, "queue"), required(until, "until"), by, why);
            }
            ParkedFilter filter = filter(number, queue, reason);
            ParkedDecision decided = new ParkedDecision(kind(decision), by, why);
            int pace = aSecond == null ? USUAL_PACE : aSecond;
            return new WebEndpointResponse<>(shown(
                    Boolean.TRUE.equals(dryRun)
                            ? parked.list(filter)
                            : parked.decide(filter, decided, pace).join()));
        } catch (IllegalArgumentException | DateTimeException notUnderstood) {
            return new WebEndpointResponse<>(
                    Map.of("error", String.valueOf(notUnderstood.getMessage())),
                    WebEndpointResponse.STATUS_BAD_REQUEST);
        }
    }

    /** A partner that nobody knows would be paused without any effect, and nobody would notice. */
    private WebEndpointResponse<Map<String, Object>> pause(String queue, String until, String by, String why) {
        if (!queues.contains(queue)) {
            throw new IllegalArgumentException("No partner is named so; there are " + String.join(", ", queues));
        }
        Pauses.Pause pause = pauses.declare(new Pauses.Pause(queue, Instant.parse(until), by, why))
                .join();
        return new WebEndpointResponse<>(
                Map.of("partner", pause.queue(), "until", pause.until().toString()));
    }

    private static ParkedFilter filter(@Nullable String number, @Nullable String queue, @Nullable String reason) {
        if (number == null && queue == null && reason == null) {
            throw new IllegalArgumentException("Say which: number, queue or reason");
        }
        return new ParkedFilter(
                Optional.ofNullable(number)
                        .map(text -> CaseNumber.read(text)
                                .orElseThrow(() -> new IllegalArgumentException("No number of a case"))),
                Optional.ofNullable(queue),
                Optional.ofNullable(reason).map(HoldReason::ofKey),
                MOST);
    }

    private static ParkedDecision.Kind kind(String decision) {
        return switch (decision) {
            case "resend" -> ParkedDecision.Kind.RESEND;
            case "drop" -> ParkedDecision.Kind.DROP;
            default -> throw new IllegalArgumentException("decision is none of resend, drop, pause");
        };
    }

    private static String required(@Nullable String value, String name) {
        if (value == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return value;
    }

    private static Map<String, Object> shown(List<ParkedWork> work) {
        return Map.of("parked", work.stream().map(CasesEndpoint::shown).toList());
    }

    private static Map<String, String> shown(ParkedWork work) {
        Map<String, String> shown = new LinkedHashMap<>();
        shown.put("number", work.number().value());
        shown.put("service", work.service().value());
        shown.put("queue", work.queue());
        shown.put("reason", work.reason().key());
        shown.put("detail", work.detail());
        shown.put("since", work.since().toString());
        shown.put("actor", work.reason().whoMustAct().name().toLowerCase(Locale.ROOT));
        return shown;
    }
}
