package id.simpul.routes;

import id.simpul.core.BusException;
import id.simpul.core.OpenExchange;
import id.simpul.core.ProblemCode;
import id.simpul.core.Subject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePattern;
import org.apache.camel.support.DefaultConsumer;

/** The routes that stand behind doors now, and how an exchange goes through one. */
final class OpenRoutes {

    private final Map<ServiceVersion, DefaultConsumer> routes = new ConcurrentHashMap<>();

    void opened(ServiceVersion version, DefaultConsumer route) {
        if (routes.putIfAbsent(version, route) != null) {
            throw new IllegalStateException("Already a route for service:" + version);
        }
    }

    void shut(ServiceVersion version) {
        routes.remove(version);
    }

    /**
     * Runs the route of the door's service.
     *
     * @return the body that the route left
     * @throws BusException what it failed with
     */
    Object run(OpenDoor door, Asked asked) {
        DefaultConsumer route = routes.get(door.service().versionOfService());
        if (route == null) {
            throw new BusException(ProblemCode.SERVICE_UNKNOWN);
        }
        Exchange exchange = route.getEndpoint().createExchange(ExchangePattern.InOut);
        prepare(exchange, door, asked);
        try {
            route.getProcessor().process(exchange);
        } catch (Exception failed) {
            exchange.setException(failed);
        }
        if (exchange.getException() != null) {
            throw problemOf(exchange.getException(), door);
        }
        return exchange.getMessage().getBody();
    }

    private static void prepare(Exchange exchange, OpenDoor door, Asked asked) {
        Proof proof = new Proof(door);
        proof.serves(exchange.getExchangeId());
        exchange.getExchangeExtension().setSafeCopyProperty(OpenExchange.KEY, proof);
        exchange.getExchangeExtension().addOnCompletion(new SealAtEnd(door));
        asked.subject().ifPresent(subject -> exchange.setVariable(Subject.VARIABLE, subject));
        if (!asked.wanted().isEmpty()) {
            exchange.setVariable("elements", asked.wanted());
        }
        asked.variables().forEach(exchange::setVariable);
        exchange.getMessage().setBody(asked.body());
    }

    /** A route's own failure is the bus's fault; its message may quote data, so only its class is told. */
    private static BusException problemOf(Throwable failed, OpenDoor door) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof BusException problem) {
                return problem;
            }
        }
        return new BusException(
                ProblemCode.INTERNAL,
                Map.of(
                        "service",
                        door.service().id().value(),
                        "failure",
                        failed.getClass().getSimpleName()));
    }
}
