package id.simpul.connectors.bpjs;

import id.simpul.connectors.partner.CallResult;
import id.simpul.connectors.partner.Delivery;
import id.simpul.connectors.partner.UnusableAnswer;
import id.simpul.core.BusException;
import id.simpul.core.CallOutcome;
import id.simpul.core.Outcome;
import id.simpul.core.Permit;
import id.simpul.core.ProblemCode;
import id.simpul.core.Provenance;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;
import org.slf4j.MarkerFactory;

/** Makes one admitted call: sign, send, open, cut. Ends in a result, whatever the partner does. */
final class MembershipCheck {

    private static final Logger LOG = LoggerFactory.getLogger(MembershipCheck.class);
    private static final Marker ALARM = MarkerFactory.getMarker("CONFIGURATION_ALARM");
    private static final Map<String, String> PARTNER = Map.of("partner", BpjsEndpoint.PARTNER);

    private final BpjsSettings settings;
    private final BpjsClient client;
    private final AnswerReader reader;

    MembershipCheck(BpjsSettings settings, BpjsClient client) {
        this.settings = settings;
        this.client = client;
        this.reader = new AnswerReader(settings);
    }

    CallResult call(Permit permit, Question asked) {
        Question question = asked.within(permit);
        Attempt attempt;
        Delivery first;
        try {
            attempt = attempt(permit, question);
            first = client.send(attempt.credential(), attempt.keys(), question, permit.deadline());
        } catch (BusException problem) {
            return new CallResult.Refused(problem, CallOutcome.notSent());
        } catch (RuntimeException ours) {
            // The client catches all that happens once it sends. The message is left out: it may quote a number.
            LOG.error("A call to bpjs could not be made: {}", ours.getClass().getName());
            return new CallResult.Refused(new BusException(ProblemCode.INTERNAL, PARTNER), CallOutcome.notSent());
        }
        return judge(first, permit, question, attempt);
    }

    /** @param mayRepeat whether a refused signature is tried once more */
    private record Attempt(BpjsSettings.Credential credential, Keys keys, boolean mayRepeat) {}

    private Attempt attempt(Permit permit, Question question) {
        if (question.elements().isEmpty()) {
            throw new BusException(ProblemCode.ELEMENT_NOT_AGREED, PARTNER);
        }
        BpjsSettings.Credential credential = Optional.ofNullable(
                        settings.credentials().get(permit.credential()))
                .orElseThrow(() -> new BusException(ProblemCode.CONFIGURATION_MISSING, PARTNER)
                        .with("credential", permit.credential()));
        return new Attempt(credential, client.keys(credential), true);
    }

    private CallResult judge(Delivery delivery, Permit permit, Question question, Attempt attempt) {
        if (delivery instanceof Delivery.Failed failed) {
            boolean sent = failed.sent() || !attempt.mayRepeat();
            return new CallResult.Refused(
                    new BusException(failed.problem(), PARTNER, failed.cause()),
                    sent ? CallOutcome.failed(Outcome.UNAVAILABLE) : CallOutcome.notSent());
        }
        Delivery.Answered answered = (Delivery.Answered) delivery;
        Answer answer;
        try {
            answer = reader.read(answered.answer(), question, attempt.keys().last());
        } catch (UnusableAnswer unusable) {
            return new CallResult.Refused(
                    new BusException(ProblemCode.PARTNER_FAILED, PARTNER, unusable),
                    CallOutcome.failed(Outcome.UNAVAILABLE));
        }
        if (isSignature(answer) && attempt.mayRepeat()) {
            return again(permit, question, attempt);
        }
        return result(answer, answered.provenance(), permit);
    }

    /** The clock may have stood at the edge of what the partner allows; a new timestamp tells. */
    private CallResult again(Permit permit, Question question, Attempt attempt) {
        Delivery second = client.send(attempt.credential(), attempt.keys(), question, permit.deadline());
        return judge(second, permit, question, new Attempt(attempt.credential(), attempt.keys(), false));
    }

    private static boolean isSignature(Answer answer) {
        return answer instanceof Answer.Fault fault && fault.fault() == BpjsFault.SIGNATURE;
    }

    private static CallResult result(Answer answer, Provenance provenance, Permit permit) {
        if (answer instanceof Answer.Member member) {
            return new CallResult.Answered(
                    StepValue.of(member),
                    new CallOutcome(Outcome.ANSWERED, true, member.values().keySet(), Optional.of(provenance)));
        }
        if (answer instanceof Answer.Fault fault) {
            if (fault.fault() == BpjsFault.UNKNOWN) {
                alarm("answered what is not understood: it " + fault.why(), permit);
            }
            if (fault.fault() == BpjsFault.SIGNATURE) {
                alarm("refuses the signature twice: compare the clock first, then the secret", permit);
            }
            return refused(fault.fault().problem(), fault.fault().outcome(), provenance);
        }
        alarm("answered about another person", permit);
        return refused(ProblemCode.PARTNER_WRONG_PERSON, Outcome.UNKNOWN, provenance);
    }

    private static CallResult refused(ProblemCode problem, Outcome outcome, Provenance provenance) {
        return new CallResult.Refused(
                new BusException(problem, PARTNER), new CallOutcome(outcome, true, Set.of(), Optional.of(provenance)));
    }

    private static void alarm(String what, Permit permit) {
        LOG.error(
                ALARM,
                "Configuration alarm: bpjs {} (credential {}, mode {}, admission {})",
                what,
                permit.credential(),
                permit.mode().key(),
                permit.admission());
    }
}
