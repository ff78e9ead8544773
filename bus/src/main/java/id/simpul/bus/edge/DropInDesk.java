package id.simpul.bus.edge;

import id.simpul.agreements.dropin.DropInCredential;
import id.simpul.agreements.dropin.DropInCredential.WireAge;
import id.simpul.bus.edge.dropin.ServiceRequest;
import id.simpul.bus.edge.dropin.WireAnswer;
import id.simpul.bus.edge.dropin.WireReader;
import id.simpul.bus.edge.dropin.WireRefusal;
import id.simpul.bus.edge.dropin.WireRequest;
import id.simpul.bus.watch.Exchanges;
import id.simpul.core.BusException;
import id.simpul.core.Caller;
import id.simpul.core.ExchangeId;
import id.simpul.core.Officer;
import id.simpul.core.ProblemCode;
import id.simpul.core.Provenance;
import id.simpul.core.ServiceId;
import id.simpul.routes.DoorAnswer;
import id.simpul.routes.DoorRequest;
import id.simpul.routes.Doors;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The drop-in door: {@code POST /dukcapil/get_json/{lembaga}/{method}} in Dukcapil's own wire form, so that a script changes
 * host, user and password only. It finds out who calls and translates; what is asked goes through the same door of the same
 * service as a call of the bus's own form.
 */
@RestController
class DropInDesk {

    private static final Logger log = LoggerFactory.getLogger(DropInDesk.class);
    private static final Pattern REGION = Pattern.compile("[0-9]{2}(-[0-9]{2})?");
    private static final ServiceId VERIFICATION = new ServiceId("kependudukan/verifikasi");

    private final DropInLogin login;
    private final Callers callers;
    private final Doors doors;
    private final ProblemResponses problems;
    private final Exchanges exchanges;

    DropInDesk(DropInLogin login, Callers callers, Doors doors, ProblemResponses problems, Exchanges exchanges) {
        this.login = login;
        this.callers = callers;
        this.doors = doors;
        this.problems = problems;
        this.exchanges = exchanges;
    }

    /** What the path asks for. */
    private record Target(Optional<String> region, String institution, String method) {}

    /** One call, and what is known of it so far. */
    private final class Call {

        private final HttpServletRequest http;
        private final ExchangeId exchange;
        private final Exchanges.Running running = exchanges.begin();
        private WireAge age = WireAge.CURRENT;

        private Call(HttpServletRequest http) {
            this.http = http;
            this.exchange = ExchangeFilter.exchangeOf(http);
        }
    }

    @PostMapping("/dukcapil/get_json/{institution}/{method}")
    ResponseEntity<byte[]> call(
            @PathVariable String institution, @PathVariable String method, HttpServletRequest http) {
        return answer(new Target(Optional.empty(), institution, method), new Call(http));
    }

    @PostMapping("/dukcapil/get_json/{region}/{institution}/{method}")
    ResponseEntity<byte[]> callInRegion(
            @PathVariable String region,
            @PathVariable String institution,
            @PathVariable String method,
            HttpServletRequest http) {
        return answer(new Target(Optional.of(region), institution, method), new Call(http));
    }

    private ResponseEntity<byte[]> answer(Target target, Call call) {
        try {
            DoorAnswer answer = serve(target, call);
            call.running.answered();
            return ResponseEntity.ok()
                    .contentType(MediaType.APPLICATION_JSON)
                    .header(Protocol.EXCHANGE, call.exchange.toString())
                    .header(Protocol.SIGNATURE, answer.signature())
                    .header(
                            Protocol.SOURCES,
                            answer.sources().stream().map(DropInDesk::told).collect(Collectors.joining(", ")))
                    .header("Cache-Control", "no-store")
                    .body(answer.body());
        } catch (BusException problem) {
            call.running.ended(problem);
            log.info("drop-in {}", problem.code().key());
            WireRefusal refusal = WireRefusal.of(problem.code());
            return problems.inWireForm(problem, call.exchange, refusal.page(call.age), refusal.isToldByStatus());
        }
    }

    private static String told(Provenance source) {
        return source.source() + "; lingkungan=" + source.reality().key() + "; waktu=" + source.at();
    }

    private DoorAnswer serve(Target target, Call call) {
        if (target.region().filter(REGION.asMatchPredicate().negate()).isPresent()) {
            throw new BusException(ProblemCode.PATH_UNKNOWN);
        }
        WireRequest asked = WireReader.read(
                Objects.requireNonNullElse(call.http.getContentType(), ""), new RequestReader(call.http).body());
        DropInCredential credential = login(asked, call.http);
        call.age = credential.age();
        Caller caller = callers.byPassword(credential.system(), call.http);
        call.running.by(caller.member());
        DoorRequest request;
        ServiceId service;
        try {
            service = service(credential, target);
        } catch (BusException problem) {
            throw doors.refuse(call.exchange, caller, problem);
        }
        call.running.of(service);
        try {
            request = request(credential, service, caller, asked, call);
        } catch (BusException problem) {
            throw doors.refuse(call.exchange, caller, service, problem);
        }
        OptionalInt threshold = service.equals(VERIFICATION) ? asked.threshold() : OptionalInt.empty();
        DoorAnswer answer = doors.enter(request, new WireAnswer(credential.age(), threshold));
        log.info("{} {} answered in the drop-in form", service, caller.system());
        return answer;
    }

    private DropInCredential login(WireRequest asked, HttpServletRequest http) {
        Optional<BasicLogin> basic =
                asked.user().isEmpty() && asked.password().isEmpty() ? BasicLogin.of(http) : Optional.empty();
        String user = basic.map(BasicLogin::user).orElseGet(asked::user);
        String password = basic.map(BasicLogin::password).orElseGet(asked::password);
        if (user.isEmpty() || password.isEmpty() || !asked.namesAddress()) {
            throw new BusException(ProblemCode.LOGIN_MISSING);
        }
        return login.of(user, password, Callers.address(http));
    }

    private static ServiceId service(DropInCredential credential, Target target) {
        if (!credential.isServedUnder(target.region(), target.institution())) {
            throw new BusException(ProblemCode.LOGIN_REFUSED);
        }
        return credential.service(target.method()).orElseThrow(() -> new BusException(ProblemCode.SERVICE_UNKNOWN));
    }

    private DoorRequest request(
            DropInCredential credential, ServiceId service, Caller caller, WireRequest asked, Call call) {
        if (!credential.mayBeUsedFrom(caller.network())) {
            throw new BusException(ProblemCode.NETWORK_NOT_AGREED);
        }
        RequestReader reader = new RequestReader(call.http);
        reader.requireOwnName();
        Optional<Officer> officer = reader.officer().or(credential::job);
        byte[] body =
                service.equals(VERIFICATION) ? ServiceRequest.verification(asked) : ServiceRequest.retrieval(asked);
        return new DoorRequest(
                call.exchange, service, caller, officer, Optional.of(credential.use()), body, Optional.empty());
    }
}
