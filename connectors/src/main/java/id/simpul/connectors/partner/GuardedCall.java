package id.simpul.connectors.partner;

import id.simpul.core.Ask;
import id.simpul.core.BusException;
import id.simpul.core.CallOutcome;
import id.simpul.core.Guard;
import id.simpul.core.OpenExchange;
import id.simpul.core.Outcome;
import id.simpul.core.Permit;
import id.simpul.core.ProblemCode;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.camel.Exchange;

/**
 * One call under an agreement, whatever the partner. Gate, guard, call, settlement, in this order: without a permit nothing is
 * sent, and every permit is settled once.
 */
public final class GuardedCall {

    private final String partner;
    private final Guard guard;
    private final PartnerGate gate;

    public GuardedCall(String partner, Guard guard, PartnerGate gate) {
        this.partner = partner;
        this.guard = guard;
        this.gate = gate;
    }

    /**
     * Puts the answer into the exchange variable that is named as the step.
     *
     * @param call sends what the permit permits, and ends in a result
     * @throws BusException when the guard, the partner or the answer says no
     */
    public void make(Exchange exchange, OpenExchange proof, Ask ask, Function<Permit, CallResult> call) {
        CallSite.tellProvenance(exchange, Optional.empty());
        try (PartnerGate.Pass pass = gate.enter()) {
            Permit permit = guard.admit(proof, exchange.getExchangeId(), ask);
            CallResult result = settled(proof, permit, call);
            report(pass, result);
            CallSite.tellProvenance(exchange, result.outcome().provenance());
            exchange.setVariable(ask.step(), value(result));
        }
    }

    /**
     * An outcome that nobody foresaw counts as sent: better a unit too many than a call that nobody paid for. An answer
     * that comes when the door has answered is nobody's.
     */
    private CallResult settled(OpenExchange proof, Permit permit, Function<Permit, CallResult> call) {
        CallResult result;
        try {
            result = call.apply(permit);
        } catch (RuntimeException | Error unforeseen) {
            guard.settle(proof, permit, CallOutcome.failed(Outcome.UNKNOWN));
            throw unforeseen;
        }
        if (!guard.settle(proof, permit, result.outcome())) {
            throw new BusException(ProblemCode.OUTSIDE_DOOR, Map.of("partner", partner));
        }
        return result;
    }

    private static Map<String, Object> value(CallResult result) {
        if (result instanceof CallResult.Refused refused) {
            throw refused.problem();
        }
        return ((CallResult.Answered) result).value();
    }

    /** The breaker learns of transport only: a partner that says no is well. */
    private static void report(PartnerGate.Pass pass, CallResult result) {
        if (result instanceof CallResult.Refused refused) {
            switch (refused.problem().code()) {
                case PARTNER_UNREACHABLE, PARTNER_TIMEOUT, PARTNER_FAILED -> pass.partnerFailed(refused.problem());
                case CONFIGURATION_MISSING, ELEMENT_NOT_AGREED, DEADLINE_PASSED, INTERNAL -> {}
                default -> pass.partnerAnswered();
            }
        } else {
            pass.partnerAnswered();
        }
    }
}
