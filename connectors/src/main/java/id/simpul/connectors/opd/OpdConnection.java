package id.simpul.connectors.opd;

import id.simpul.connectors.partner.Delivery;
import id.simpul.connectors.partner.HttpAnswer;
import id.simpul.connectors.partner.PartnerClient;
import id.simpul.connectors.partner.PartnerGate;
import id.simpul.connectors.partner.PartnerTrust;
import id.simpul.connectors.partner.Reach;
import id.simpul.core.BusException;
import id.simpul.core.ProblemCode;
import id.simpul.core.Provenance;
import id.simpul.core.Secrets;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Function;

/** One system as it is called: its gate, its connections, and who reads its answers. */
final class OpdConnection implements AutoCloseable {

    private final OpdSystem system;
    private final PartnerGate gate;
    private final PartnerClient client;
    private final RequestMaker requests;
    private final AnswerJudge judge;
    private final Clock clock;
    private volatile Optional<LastCall> last = Optional.empty();

    OpdConnection(OpdSystem system, Secrets secrets, ScheduledExecutorService timer, Clock clock) throws IOException {
        this.system = system;
        this.clock = clock;
        gate = new PartnerGate(system.partner(), system.breaker(), system.bulkhead(), clock);
        Reach reach = new Reach(
                system.partner(),
                PartnerTrust.load(system.trust()),
                system.timeouts(),
                system.bulkhead().calls(),
                system.largestAnswer());
        client = new PartnerClient(reach, Optional.empty(), timer, clock);
        requests = new RequestMaker(system, secrets);
        judge = new AnswerJudge(system, clock);
    }

    OpdResult<Map<String, Object>> call(Operation operation, Input input) {
        OpdRequest request = requests.make(operation, input);
        return send(request, answer -> judge.value(operation.name(), answer, operation.reading()));
    }

    /** Needs no door: nothing but the key is sent, and that names nobody. */
    OpdResult<Optional<Map<String, Object>>> inquire(Operation operation, String key) {
        Inquiry inquiry = operation
                .inquiry()
                .orElseThrow(() -> new BusException(
                        ProblemCode.CONFIGURATION_MISSING,
                        Map.of("partner", system.partner(), "inquiry", operation.name())));
        return send(requests.make(inquiry, key), answer -> judge.settled(operation.name(), answer, inquiry, key));
    }

    Optional<Instant> leftAloneSince() {
        return gate.leftAloneSince();
    }

    Optional<LastCall> last() {
        return last;
    }

    private <T> OpdResult<T> send(OpdRequest request, Function<HttpAnswer, T> read) {
        try (PartnerGate.Pass pass = enter()) {
            Instant deadline = clock.instant()
                    .plus(system.timeouts().connect())
                    .plus(system.timeouts().answer());
            OpdResult<T> result = read(client.send(request::http, deadline), read);
            report(pass, result);
            return result;
        }
    }

    /** Too many at a time is, for whoever wants to call, the same as not reached: nothing was sent, and later it will be. */
    private PartnerGate.Pass enter() {
        try {
            return gate.enter();
        } catch (BusException closed) {
            if (closed.code() != ProblemCode.OVERLOADED) {
                throw closed;
            }
            BusException full = new BusException(
                    ProblemCode.PARTNER_UNREACHABLE, Map.of("partner", system.partner(), "bulkhead", "full"));
            throw closed.retryAfter().map(full::retryAfter).orElse(full);
        }
    }

    private <T> OpdResult<T> read(Delivery delivery, Function<HttpAnswer, T> read) {
        if (delivery instanceof Delivery.Failed failed) {
            return OpdResult.refused(
                    new BusException(failed.problem(), Map.of("partner", system.partner()), failed.cause()),
                    Optional.empty());
        }
        Delivery.Answered answered = (Delivery.Answered) delivery;
        Provenance provenance = answered.provenance();
        try {
            return OpdResult.of(read.apply(answered.answer()), provenance);
        } catch (BusException problem) {
            return OpdResult.refused(problem, Optional.of(provenance));
        }
    }

    /** The breaker learns of transport only: a partner that says no is well. */
    private void report(PartnerGate.Pass pass, OpdResult<?> result) {
        Optional<ProblemCode> code = result.problem().map(BusException::code);
        boolean failed = code.filter(OpdConnection::isFailure).isPresent();
        if (failed) {
            pass.partnerFailed(result.problem().orElseThrow());
        } else if (result.provenance().isPresent()) {
            pass.partnerAnswered();
        }
        note(!failed);
    }

    private synchronized void note(boolean answered) {
        last = Optional.of(LastCall.after(last, answered, clock.instant()));
    }

    private static boolean isFailure(ProblemCode code) {
        return switch (code) {
            case PARTNER_UNREACHABLE, PARTNER_TIMEOUT, PARTNER_FAILED -> true;
            default -> false;
        };
    }

    @Override
    public void close() {
        client.close();
    }
}
