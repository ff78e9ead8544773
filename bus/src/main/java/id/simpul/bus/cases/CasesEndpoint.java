package id.simpul.bus.cases;

import id.simpul.bus.ManagementRights;
import id.simpul.bus.ManagementRights.Right;
import id.simpul.cases.CaseNumber;
import id.simpul.cases.HoldReason;
import id.simpul.cases.parked.Parked;
import id.simpul.cases.parked.ParkedDecision;
import id.simpul.cases.parked.ParkedFilter;
import id.simpul.cases.parked.ParkedWork;
import id.simpul.cases.parked.Pauses;
import id.simpul.cases.view.CaseView;
import id.simpul.cases.view.CaseViews;
import id.simpul.routes.run.CaseEngine;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/**
 * {@code /actuator/cases} on the management port: {@code GET} lists parked work, with a number behind it shows what is
 * recorded of that case; {@code POST} tells what a person decided, or that a partner is not to be called for a while.
 */
@Component
@Endpoint(id = "cases")
class CasesEndpoint {

    private static final int FORBIDDEN = 403;
    private static final int MOST = 1000;
    private static final int USUAL_PACE = 10;

    private final Parked parked;
    private final Pauses pauses;
    private final CaseViews views;
    private final ParkedAnswers answers;
    private final Queues queues;
    private final ManagementRights rights;

    CasesEndpoint(
            Parked parked, Pauses pauses, CaseViews views, CaseEngine engine, Queues queues, ManagementRights rights) {
        this.parked = parked;
        this.pauses = pauses;
        this.views = views;
        this.answers = new ParkedAnswers(parked, engine);
        this.queues = queues;
        this.rights = rights;
    }

    @ReadOperation
    Map<String, Object> list() {
        return CaseSheet.of(parked.list(new ParkedFilter(Optional.empty(), Optional.empty(), Optional.empty(), MOST)));
    }

    @ReadOperation
    WebEndpointResponse<Map<String, Object>> show(@Selector String number) {
        Optional<CaseView> view = CaseNumber.read(number).flatMap(views::find);
        return view.map(found -> new WebEndpointResponse<>(CaseSheet.of(found, views.record(found.id()))))
                .orElseGet(() -> refused("No case has this number"));
    }

    /**
     * @param token what is in the secret {@code cases.token}
     * @param decision {@code resend}, {@code answer}, {@code drop}, or {@code pause} for a partner
     * @param number of one case
     * @param queue the partner at which it stopped, or that is paused
     * @param reason why it was parked
     * @param step the effect that is answered for
     * @param value what the partner gave, as the step itself would have: the text of a JSON object; personal data
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
            @Nullable String step,
            @Nullable String value,
            @Nullable Integer aSecond,
            @Nullable String until,
            @Nullable Boolean dryRun,
            String by,
            String why) {
        if (!rights.isGiven(Right.CASES, token)) {
            return new WebEndpointResponse<>(Map.of("error", "token is missing or wrong"), FORBIDDEN);
        }
        try {
            if (decision.equals("pause")) {
                return pause(required(queue, "queue"), required(until, "until"), by, why);
            }
            ParkedFilter filter = filter(number, queue, reason);
            ParkedDecision decided = new ParkedDecision(kind(decision), by, why);
            if (decided.kind() == ParkedDecision.Kind.ANSWER) {
                ParkedAnswers.Answer answer =
                        new ParkedAnswers.Answer(required(step, "step"), required(value, "value"));
                return shown(answers.give(filter, answer, decided, Boolean.TRUE.equals(dryRun)));
            }
            return shown(
                    Boolean.TRUE.equals(dryRun)
                            ? parked.list(filter)
                            : parked.decide(filter, decided, aSecond == null ? USUAL_PACE : aSecond)
                                    .join());
        } catch (IllegalArgumentException | DateTimeException notUnderstood) {
            return refused(String.valueOf(notUnderstood.getMessage()));
        }
    }

    /** A partner that nobody knows would be paused without any effect, and nobody would notice. */
    private WebEndpointResponse<Map<String, Object>> pause(String queue, String until, String by, String why) {
        Set<String> known = new TreeSet<>(queues.names());
        if (!known.contains(queue)) {
            throw new IllegalArgumentException("No partner is named so; there are " + String.join(", ", known));
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
            case "answer" -> ParkedDecision.Kind.ANSWER;
            case "drop" -> ParkedDecision.Kind.DROP;
            default -> throw new IllegalArgumentException("decision is none of resend, answer, drop, pause");
        };
    }

    private static <T> T required(@Nullable T value, String name) {
        if (value == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return value;
    }

    private static WebEndpointResponse<Map<String, Object>> shown(List<ParkedWork> work) {
        return new WebEndpointResponse<>(CaseSheet.of(work));
    }

    private static WebEndpointResponse<Map<String, Object>> refused(String why) {
        return new WebEndpointResponse<>(Map.of("error", why), WebEndpointResponse.STATUS_BAD_REQUEST);
    }
}
