package id.simpul.connectors.dukcapil;

import com.fasterxml.jackson.core.JacksonException;
import id.simpul.connectors.partner.CallResult;
import id.simpul.connectors.partner.Delivery;
import id.simpul.connectors.partner.UnusableAnswer;
import id.simpul.core.BusException;
import id.simpul.core.CallOutcome;
import id.simpul.core.Element;
import id.simpul.core.Outcome;
import id.simpul.core.Permit;
import id.simpul.core.ProblemCode;
import id.simpul.core.Provenance;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;
import org.slf4j.MarkerFactory;

/** Makes one admitted call: write, send, read, cut. Ends in a result, whatever the partner does. */
final class Lookup {

    private static final Logger LOG = LoggerFactory.getLogger(Lookup.class);
    private static final Marker ALARM = MarkerFactory.getMarker("CONFIGURATION_ALARM");
    private static final Map<String, String> PARTNER = Map.of("partner", DukcapilEndpoint.PARTNER);

    private final DukcapilSettings settings;
    private final RequestWriter writer;
    private final DukcapilClient client;
    private final AnswerReader reader = new AnswerReader();

    Lookup(DukcapilSettings settings, RequestWriter writer, DukcapilClient client) {
        this.settings = settings;
        this.writer = writer;
        this.client = client;
    }

    CallResult call(Permit permit, Inquiry asked) {
        Delivery delivery;
        Inquiry inquiry;
        try {
            inquiry = asked.within(permit);
            delivery = send(permit, inquiry);
        } catch (BusException problem) {
            return new CallResult.Refused(problem, CallOutcome.notSent());
        } catch (RuntimeException ours) {
            // The client catches all that happens once it sends. The message is left out: it may quote a claim.
            LOG.error(
                    "A call to dukcapil could not be made: {}", ours.getClass().getName());
            return new CallResult.Refused(new BusException(ProblemCode.INTERNAL, PARTNER), CallOutcome.notSent());
        }
        if (delivery instanceof Delivery.Failed failed) {
            return new CallResult.Refused(
                    new BusException(failed.problem(), PARTNER, failed.cause()),
                    failed.sent() ? CallOutcome.failed(Outcome.UNAVAILABLE) : CallOutcome.notSent());
        }
        Delivery.Answered answered = (Delivery.Answered) delivery;
        if (DukcapilClient.hasNoSuchMethod(answered.answer())) {
            alarm("has no method " + inquiry.method().key() + " under the configured path and name", permit);
            return refused(ProblemCode.PARTNER_REQUEST_REFUSED, Outcome.PARTNER_REFUSED, answered.provenance());
        }
        return read(answered, permit, inquiry);
    }

    /** What goes wrong here is ours: nothing has been sent. */
    private Delivery send(Permit permit, Inquiry inquiry) {
        DukcapilCredential credential = settings.credentials().get(permit.credential());
        if (credential == null) {
            throw new BusException(ProblemCode.CONFIGURATION_MISSING, PARTNER).with("credential", permit.credential());
        }
        if (inquiry.elements().isEmpty()) {
            throw new BusException(ProblemCode.ELEMENT_NOT_AGREED, PARTNER);
        }
        URI address = client.address(credential, inquiry.method());
        byte[] body = writer.write(credential, inquiry);
        return client.send(permit.credential(), address, body, permit.deadline());
    }

    private CallResult read(Delivery.Answered delivery, Permit permit, Inquiry inquiry) {
        Provenance provenance = delivery.provenance();
        try {
            Answer answer = reader.read(delivery.answer().body(), inquiry);
            if (answer instanceof Answer.Verdicts verdicts) {
                return answered(StepValue.of(verdicts), verdicts.verdicts().keySet(), provenance);
            }
            if (answer instanceof Answer.Values values) {
                return answered(StepValue.of(values), values.values().keySet(), provenance);
            }
            if (answer instanceof Answer.Family family) {
                return answered(StepValue.of(family), family.elements(), provenance);
            }
            if (answer instanceof Answer.Fault fault) {
                return refused(fault.fault(), permit, provenance);
            }
            alarm("answered about another person", permit);
            return refused(ProblemCode.PARTNER_WRONG_PERSON, Outcome.UNKNOWN, provenance);
        } catch (IOException notJson) {
            return new CallResult.Refused(
                    new BusException(ProblemCode.PARTNER_FAILED, PARTNER, withoutText(notJson)),
                    CallOutcome.failed(Outcome.UNAVAILABLE));
        }
    }

    private static CallResult answered(Map<String, Object> value, Set<Element> disclosed, Provenance provenance) {
        return new CallResult.Answered(
                value, new CallOutcome(Outcome.ANSWERED, true, disclosed, Optional.of(provenance)));
    }

    private static CallResult refused(PartnerFault fault, Permit permit, Provenance provenance) {
        if (fault == PartnerFault.UNKNOWN) {
            alarm("answered in a way that is not understood", permit);
        }
        return refused(fault.problem(), fault.outcome(), provenance);
    }

    private static CallResult refused(ProblemCode problem, Outcome outcome, Provenance provenance) {
        return new CallResult.Refused(
                new BusException(problem, PARTNER), new CallOutcome(outcome, true, Set.of(), Optional.of(provenance)));
    }

    private static void alarm(String what, Permit permit) {
        LOG.error(
                ALARM,
                "Configuration alarm: dukcapil {} (credential {}, mode {}, admission {})",
                what,
                permit.credential(),
                permit.mode().key(),
                permit.admission());
    }

    /** Jackson's messages quote the text that they could not read. */
    private static IOException withoutText(IOException notJson) {
        return notJson instanceof JacksonException ? new UnusableAnswer("Not well-formed JSON") : notJson;
    }
}
