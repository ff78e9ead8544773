package id.simpul.bus.edge;

import id.simpul.agreements.ServiceMethod;
import id.simpul.agreements.admission.Access;
import id.simpul.bus.watch.Exchanges;
import id.simpul.core.BusException;
import id.simpul.core.Caller;
import id.simpul.core.ExchangeId;
import id.simpul.core.ProblemCode;
import id.simpul.core.ServiceId;
import id.simpul.routes.DoorAnswer;
import id.simpul.routes.DoorRequest;
import id.simpul.routes.Doors;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /v1/layanan/{owner}/{name}}: a member's system calls a service. */
@RestController
class ServiceEntrance {

    private static final Logger log = LoggerFactory.getLogger(ServiceEntrance.class);
    private static final Set<String> SAYABLE = Set.of(
            "agreement",
            "state",
            "clause",
            "partner",
            "secret",
            "credential",
            "limit",
            "limitBytes",
            "opensAt",
            "behindSeconds",
            "reason",
            "failure",
            "step",
            "mode",
            "from",
            "until");

    private final Callers callers;
    private final Access access;
    private final Doors doors;
    private final ProblemResponses problems;
    private final Exchanges exchanges;
    private final Clock clock;

    ServiceEntrance(
            Callers callers, Access access, Doors doors, ProblemResponses problems, Exchanges exchanges, Clock clock) {
        this.callers = callers;
        this.access = access;
        this.doors = doors;
        this.problems = problems;
        this.exchanges = exchanges;
        this.clock = clock;
    }

    @PostMapping("/v1/layanan/{owner}/{name}")
    ResponseEntity<byte[]> call(@PathVariable String owner, @PathVariable String name, HttpServletRequest http) {
        ExchangeId exchange = ExchangeFilter.exchangeOf(http);
        Exchanges.Running running = exchanges.begin();
        try {
            Caller caller = callers.of(http);
            running.by(caller.member());
            ServiceId service = serviceId(owner, name);
            running.of(service);
            DoorAnswer answer = doors.enter(read(exchange, service, caller, http));
            running.answered();
            log.info("{} {} answered", service, caller.system());
            return ResponseEntity.ok()
                    .contentType(MediaType.APPLICATION_JSON)
                    .header(Protocol.EXCHANGE, exchange.toString())
                    .header(Protocol.SIGNATURE, answer.signature())
                    .header("Cache-Control", "no-store")
                    .body(answer.body());
        } catch (BusException problem) {
            running.ended(problem);
            log.info("{} {}", problem.code().key(), sayable(problem));
            return problems.of(problem, exchange, Language.of(http));
        }
    }

    private DoorRequest read(ExchangeId exchange, ServiceId service, Caller system, HttpServletRequest http) {
        RequestReader reader = new RequestReader(http);
        Caller caller = system;
        try {
            caller = reader.inWhoseName(system);
            if (caller.represented().isPresent()) {
                access.requireService(caller, service, ServiceMethod.CALL);
            }
            byte[] body = reader.body();
            return new DoorRequest(
                    exchange,
                    service,
                    caller,
                    reader.officer(),
                    reader.use(),
                    body,
                    reader.signatureHash(body, clock.instant()));
        } catch (BusException problem) {
            throw doors.refuse(exchange, caller, service, problem);
        }
    }

    /** Arguments that callers choose, such as a use or a service, stay out of the line: they may hold anything. */
    private static Map<String, String> sayable(BusException problem) {
        Map<String, String> ours = new TreeMap<>(problem.arguments());
        ours.keySet().retainAll(SAYABLE);
        return ours;
    }

    private static ServiceId serviceId(String owner, String name) {
        try {
            return new ServiceId(owner + "/" + name);
        } catch (IllegalArgumentException malformed) {
            throw new BusException(ProblemCode.SERVICE_UNKNOWN);
        }
    }
}
