package id.simpul.routes;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import id.simpul.cases.manual.TaskView;
import id.simpul.core.BusException;
import id.simpul.core.Caller;
import id.simpul.core.ExchangeId;
import id.simpul.core.OpenExchange;
import id.simpul.core.ProblemCode;
import id.simpul.core.Regions;
import id.simpul.core.ServiceId;
import id.simpul.routes.mapping.Mapping;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.support.DefaultConsumer;

/**
 * The doors of all services. One exchange: contract, open the door, run the route, check the exit, record the release,
 * answer. None of it is a step of a route, so no route can forget it.
 */
public final class Doors {

    private final HeldServices services;
    private final OpenRoutes routes = new OpenRoutes();
    private final Settlement settlement;
    private final Regions regions;
    private final Clock clock;

    public Doors(HeldServices services, Settlement settlement, Regions regions, Clock clock) {
        this.regions = regions;
        this.services = services;
        this.settlement = settlement;
        this.clock = clock;
    }

    /**
     * Lets a request through the door of its service.
     *
     * @throws BusException when it is refused or fails; that is recorded first
     */
    public DoorAnswer enter(DoorRequest request) {
        return enter(request, AnswerForm.OWN);
    }

    /** The same, with an answer in another form; what is signed, and whose signature is recorded, is that form. */
    public DoorAnswer enter(DoorRequest request, AnswerForm form) {
        Asked asked;
        try {
            asked = read(request);
        } catch (BusException problem) {
            throw refuse(request.exchange(), request.caller(), request.service(), problem);
        }
        Instant deadline = clock.instant().plus(asked.service().deadline());
        OpenDoor door = new OpenDoor(request, asked.service(), deadline, asked.warnings(regions), Optional.empty());
        return pass(door, asked, form);
    }

    private Asked read(DoorRequest request) {
        ServicePackage service = find(request.service());
        if (service.terms().isPresent()) {
            throw new BusException(ProblemCode.SERVICE_UNKNOWN, Map.of("reason", "case"));
        }
        service.requireAdmitted(request.caller());
        requirePersonNamed(request, service);
        JsonNode body = Contract.read(request.body(), service.request());
        return new Asked(service, body, SubjectReader.subject(body), SubjectReader.wanted(body), Map.of());
    }

    /**
     * Opens the door of a case's service anew, from what is recorded of the case, and runs its route. Nothing goes out:
     * what the route's steps give, its companion keeps.
     *
     * @throws BusException what the route failed with; its calls are settled. CONFIGURATION_MISSING when the version of the
     *     service with which the case began is not held: another one might do other things
     */
    public void reopen(Reopening anew) {
        ServicePackage service = service(anew.request().service(), anew.version());
        OpenDoor door = new OpenDoor(
                anew.request(),
                service,
                clock.instant().plus(service.deadline()),
                List.of(),
                Optional.of(anew.companion()));
        door.recorded();
        try {
            routes.run(door, new Asked(service, anew.body(), anew.subject(), Set.of(), anew.variables()));
        } catch (BusException problem) {
            throw settlement.fail(door, problem);
        } finally {
            door.close();
        }
    }

    /** What the run of a case has with it; empty in an exchange that answers at once. */
    public static <T extends DoorCompanion> Optional<T> companion(Exchange exchange, Class<T> type) {
        return door(exchange).flatMap(OpenDoor::companion).map(type::cast);
    }

    /** A mapping of the package, and of its version, at whose door this exchange is. */
    public static Optional<Mapping> mapping(Exchange exchange, String name) {
        return door(exchange).map(door -> door.service().mappings().get(name));
    }

    /** Whether the service at whose door this exchange is has a schema for the answers to this task. */
    public static boolean hasTask(Exchange exchange, String task) {
        return door(exchange)
                .flatMap(door -> door.service().terms())
                .filter(terms -> terms.answers().containsKey(task))
                .isPresent();
    }

    /** What an answer to a task must be like. @throws BusException CONFIGURATION_MISSING when that version is not here */
    JsonSchema answerOf(TaskView task) {
        return Optional.of(service(task.service(), task.version()))
                .flatMap(ServicePackage::terms)
                .map(terms -> terms.answers().get(task.name()))
                .orElseThrow(() -> missing(task.service(), task.version()));
    }

    /** The service as a case began with it. @throws BusException CONFIGURATION_MISSING when that version is not here */
    ServicePackage service(ServiceId id, String version) {
        return services.version(new ServiceVersion(id, version)).orElseThrow(() -> missing(id, version));
    }

    private static BusException missing(ServiceId id, String version) {
        return new BusException(ProblemCode.CONFIGURATION_MISSING, Map.of("service", id.value(), "version", version));
    }

    /** Records how the calls of a case's exchange ended so far, before what they gave is kept. */
    public void settle(Exchange exchange) {
        door(exchange).ifPresent(settlement::keep);
    }

    /** The same for calls that failed. */
    public void settleFailed(Exchange exchange, BusException problem) {
        door(exchange).ifPresent(door -> settlement.keepFailed(door, problem));
    }

    private static Optional<OpenDoor> door(Exchange exchange) {
        OpenExchange proof = exchange.getExchangeExtension().getSafeCopyProperty(OpenExchange.KEY, OpenExchange.class);
        return proof instanceof Proof genuine && genuine.door().isOpen()
                ? Optional.of(genuine.door())
                : Optional.empty();
    }

    /** The services of cases, and how long each keeps payloads after the end of a case; the version in force says it. */
    public Map<ServiceId, Duration> retentions() {
        Map<ServiceId, Duration> retentions = new HashMap<>();
        Stream.concat(services.all().stream(), services.inForce().stream())
                .forEach(
                        service -> service.terms().ifPresent(terms -> retentions.put(service.id(), terms.retention())));
        return retentions;
    }

    /** The service of cases with this name. @throws BusException SERVICE_UNKNOWN when there is none */
    ServicePackage caseService(ServiceId id) {
        ServicePackage service = find(id);
        if (service.terms().isEmpty()) {
            throw new BusException(ProblemCode.SERVICE_UNKNOWN);
        }
        return service;
    }

    Optional<ServicePackage> service(ServiceId id) {
        return services.inForce(id);
    }

    /** Records a refusal before any door was open; gives back the problem to answer with. */
    public BusException refuse(ExchangeId exchange, Caller caller, ServiceId service, BusException problem) {
        return settlement.refuse(
                exchange,
                caller,
                Optional.of(service).filter(known -> services.inForce(known).isPresent()),
                problem);
    }

    /** The same for a caller of whom it is not clear which service it wants. */
    public BusException refuse(ExchangeId exchange, Caller caller, BusException problem) {
        return settlement.refuse(exchange, caller, Optional.empty(), problem);
    }

    private DoorAnswer pass(OpenDoor door, Asked asked, AnswerForm form) {
        try {
            Object answer = routes.run(door, asked);
            return settlement.release(door, Contract.checkAnswer(answer, door.service()), form);
        } catch (BusException problem) {
            throw settlement.fail(door, problem);
        }
    }

    private ServicePackage find(ServiceId id) {
        return services.inForce(id).orElseThrow(() -> new BusException(ProblemCode.SERVICE_UNKNOWN));
    }

    private static void requirePersonNamed(DoorRequest request, ServicePackage service) {
        if (service.isPersonal() && request.officer().isEmpty()) {
            throw new BusException(ProblemCode.OFFICER_MISSING);
        }
        if (service.isPersonal() && request.use().isEmpty()) {
            throw new BusException(ProblemCode.USE_MISSING);
        }
    }

    void opened(ServiceVersion version, DefaultConsumer route) {
        routes.opened(version, route);
    }

    void shut(ServiceVersion version) {
        routes.shut(version);
    }
}
