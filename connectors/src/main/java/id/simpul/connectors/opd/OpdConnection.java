package id.simpul.connectors.opd;

import id.simpul.connectors.opd.Technology.ReadyCall;
import id.simpul.connectors.partner.PartnerGate;
import id.simpul.core.BusException;
import id.simpul.core.ProblemCode;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * One version of a system as it is called: its gate, what it speaks, and how the last call went. Once retired it is closed
 * after the last call that began before.
 */
final class OpdConnection implements AutoCloseable {

    private final OpdSystem system;
    private final PartnerGate gate;
    private final Technology technology;
    private final Clock clock;
    private volatile Optional<LastCall> last = Optional.empty();
    private int users;
    private boolean isRetired;
    private boolean isClosed;

    OpdConnection(OpdSystem system, ConnectionParts parts) {
        this.system = system;
        this.clock = parts.clock();
        gate = new PartnerGate(system.partner(), system.breaker(), system.bulkhead(), clock);
        technology = parts.open(system);
    }

    OpdSystem system() {
        return system;
    }

    /**
     * Lets nobody close it until {@link #leave}.
     *
     * @return false when it is retired; then nothing may be called
     */
    synchronized boolean enter() {
        if (!isRetired) {
            users++;
        }
        return !isRetired;
    }

    synchronized void leave() {
        users--;
        closeAfterTheLast();
    }

    /** Another version has come, or none is in force any more. */
    synchronized void retire() {
        isRetired = true;
        closeAfterTheLast();
    }

    synchronized boolean isRetired() {
        return isRetired;
    }

    private void closeAfterTheLast() {
        if (isRetired && users == 0) {
            close();
        }
    }

    /** At once, whoever calls. */
    @Override
    public synchronized void close() {
        isRetired = true;
        if (!isClosed) {
            isClosed = true;
            technology.close();
        }
    }

    OpdResult<Map<String, Object>> call(Operation operation, Input input) {
        return make(technology.call(operation.name(), input));
    }

    /** Needs no door: nothing but the key is sent, and that names nobody. */
    OpdResult<Optional<Map<String, Object>>> inquire(Operation operation, String key) {
        return make(technology.inquiry(operation.name(), key));
    }

    Optional<NewsSource> news() {
        return technology instanceof JdbcTechnology jdbc
                ? jdbc.news().map(news -> new GatedNews(this, news))
                : Optional.empty();
    }

    Optional<Instant> leftAloneSince() {
        return gate.leftAloneSince();
    }

    Optional<LastCall> last() {
        return last;
    }

    <T> OpdResult<T> make(ReadyCall<T> call) {
        try (PartnerGate.Pass pass = pass()) {
            Instant deadline = clock.instant()
                    .plus(system.timeouts().connect())
                    .plus(system.timeouts().answer());
            OpdResult<T> result = call.make(deadline);
            report(pass, result);
            return result;
        }
    }

    /** Too many at a time is, for whoever wants to call, the same as not reached: nothing was sent, and later it will be. */
    private PartnerGate.Pass pass() {
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
}
