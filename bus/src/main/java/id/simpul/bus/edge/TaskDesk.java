package id.simpul.bus.edge;

import id.simpul.agreements.admission.Access;
import id.simpul.cases.manual.TaskView;
import id.simpul.certs.DetachedJws;
import id.simpul.core.BusException;
import id.simpul.core.Caller;
import id.simpul.core.ExchangeId;
import id.simpul.core.ProblemCode;
import id.simpul.core.Signer;
import id.simpul.routes.CaseDoor;
import id.simpul.routes.CounterDoor;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /v1/tugas}: what the officers at a member's counter have to do for cases. Its own member's systems see a task only. */
@RestController
class TaskDesk {

    static final String PATH = "/v1/tugas";

    private static final Logger log = LoggerFactory.getLogger(TaskDesk.class);
    private static final String ONE = PATH + "/{id}";

    private final Callers callers;
    private final Access access;
    private final CounterDoor door;
    private final CaseDoor cases;
    private final ProblemResponses problems;
    private final Signer signer;
    private final Clock clock;

    TaskDesk(
            Callers callers,
            Access access,
            CounterDoor door,
            CaseDoor cases,
            ProblemResponses problems,
            Signer answerSigner,
            Clock clock) {
        this.callers = callers;
        this.access = access;
        this.door = door;
        this.cases = cases;
        this.problems = problems;
        this.signer = answerSigner;
        this.clock = clock;
    }

    @GetMapping(PATH)
    ResponseEntity<byte[]> list(HttpServletRequest http) {
        return answer(http, (caller, reader) -> {
            TaskQuery query = TaskQuery.of(http);
            return signed(
                    ExchangeFilter.exchangeOf(http),
                    TaskAnswers.page(
                            door.page(query.page(caller.member())),
                            query.most(),
                            task -> cases.titleOf(task.service())));
        });
    }

    @GetMapping(ONE)
    ResponseEntity<byte[]> show(@PathVariable String id, HttpServletRequest http) {
        return answer(http, (caller, reader) -> shown("shown", door.show(visitor(caller, reader), id(id))));
    }

    @PostMapping(ONE + "/ambil")
    ResponseEntity<byte[]> take(@PathVariable String id, HttpServletRequest http) {
        return answer(http, (caller, reader) -> {
            var unused = body(reader);
            return shown("taken", door.take(visitor(caller, reader), id(id)));
        });
    }

    @PostMapping(ONE + "/jawaban")
    ResponseEntity<byte[]> answerTask(@PathVariable String id, HttpServletRequest http) {
        return answer(http, (caller, reader) -> {
            byte[] body = body(reader);
            return settled("answered", door.answer(visitor(caller, reader), id(id), body));
        });
    }

    @PostMapping(ONE + "/kembalikan")
    ResponseEntity<byte[]> handBack(@PathVariable String id, HttpServletRequest http) {
        return answer(http, (caller, reader) -> {
            byte[] body = body(reader);
            return settled("handed back", door.handBack(visitor(caller, reader), id(id), body));
        });
    }

    private static CounterDoor.Visitor visitor(Caller caller, RequestReader reader) {
        return new CounterDoor.Visitor(
                caller, reader.officer().orElseThrow(() -> new BusException(ProblemCode.OFFICER_MISSING)));
    }

    private byte[] body(RequestReader reader) {
        byte[] body = reader.body();
        var unused = reader.signatureHash(body, clock.instant());
        return body;
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException malformed) {
            throw new BusException(ProblemCode.TASK_UNKNOWN);
        }
    }

    private ResponseEntity<byte[]> shown(String what, CounterDoor.Shown shown) {
        note(what, shown.task());
        return signed(
                shown.task().caseId(),
                TaskAnswers.shown(shown, cases.titleOf(shown.task().service())));
    }

    private ResponseEntity<byte[]> settled(String what, TaskView task) {
        note(what, task);
        return signed(task.caseId(), TaskAnswers.task(task, cases.titleOf(task.service())));
    }

    private static void note(String what, TaskView task) {
        log.info("task {} of {} at {} {}", task.id(), task.service(), task.member(), what);
    }

    private ResponseEntity<byte[]> signed(ExchangeId exchange, byte[] body) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(Protocol.EXCHANGE, exchange.toString())
                .header(Protocol.SIGNATURE, DetachedJws.sign(signer, body, Map.of()))
                .header("Cache-Control", "no-store")
                .body(body);
    }

    private interface Work {
        ResponseEntity<byte[]> of(Caller caller, RequestReader reader);
    }

    private ResponseEntity<byte[]> answer(HttpServletRequest http, Work work) {
        try {
            Caller caller = callers.of(http);
            access.require(caller);
            return work.of(caller, new RequestReader(http));
        } catch (BusException problem) {
            log.info("task {}", problem.code().key());
            return problems.of(problem, ExchangeFilter.exchangeOf(http), Language.of(http));
        }
    }
}
