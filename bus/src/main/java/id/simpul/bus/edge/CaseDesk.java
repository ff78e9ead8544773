package id.simpul.bus.edge;

import id.simpul.agreements.admission.Access;
import id.simpul.bus.disk.DiskWatch;
import id.simpul.cases.CaseNumber;
import id.simpul.cases.intake.Receipt;
import id.simpul.cases.view.CaseView;
import id.simpul.certs.DetachedJws;
import id.simpul.core.BusException;
import id.simpul.core.Caller;
import id.simpul.core.ExchangeId;
import id.simpul.core.Officer;
import id.simpul.core.Regions;
import id.simpul.core.Signer;
import id.simpul.core.SystemId;
import id.simpul.routes.CaseDoor;
import id.simpul.routes.CaseNews;
import id.simpul.routes.CaseNewsDoor;
import id.simpul.routes.CaseRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /v1/permohonan}: applications that take days. A number is known to those who sent it and to the office that decides. */
@RestController
class CaseDesk {

    static final String PATH = "/v1/permohonan";

    private static final Logger log = LoggerFactory.getLogger(CaseDesk.class);
    private static final String ONE = PATH + "/{nomor}";

    private final Callers callers;
    private final Access access;
    private final CaseDoor door;
    private final CaseNewsDoor news;
    private final DiskWatch disk;
    private final CasesInSight cases;
    private final ProblemResponses problems;
    private final Signer signer;
    private final Regions regions;
    private final Clock clock;

    CaseDesk(
            Callers callers,
            Access access,
            CaseDoor door,
            CaseNewsDoor news,
            DiskWatch disk,
            CasesInSight cases,
            ProblemResponses problems,
            Signer answerSigner,
            Regions regions,
            Clock clock) {
        this.callers = callers;
        this.access = access;
        this.door = door;
        this.news = news;
        this.disk = disk;
        this.cases = cases;
        this.problems = problems;
        this.signer = answerSigner;
        this.regions = regions;
        this.clock = clock;
    }

    static String pathOf(CaseNumber number) {
        return PATH + "/" + number;
    }

    @PostMapping(PATH)
    ResponseEntity<byte[]> submit(HttpServletRequest http) {
        return answer(http, caller -> {
            disk.requireRoom();
            RequestReader reader = new RequestReader(http);
            String key = reader.idempotencyKey(regions);
            byte[] body = reader.body();
            Receipt receipt = door.submit(new CaseRequest(
                    ExchangeFilter.exchangeOf(http),
                    reader.inWhoseName(caller),
                    key,
                    officer(reader, caller.system()),
                    body,
                    reader.signatureHash(body, clock.instant())));
            log.info("application of {} {}", caller.system(), receipt.isNew() ? "accepted" : "known already");
            return signed(HttpStatus.ACCEPTED, receipt.id(), CaseAnswers.receipt(receipt))
                    .with(head -> head.location(URI.create(pathOf(receipt.number()))));
        });
    }

    @GetMapping(ONE)
    ResponseEntity<byte[]> find(@PathVariable String nomor, HttpServletRequest http) {
        return answer(http, caller -> {
            CaseView file = cases.toFollow(nomor, caller);
            return signed(HttpStatus.OK, file.id(), CaseAnswers.standing(file, door.titleOf(file.service())));
        });
    }

    @GetMapping(ONE + "/riwayat")
    ResponseEntity<byte[]> history(@PathVariable String nomor, HttpServletRequest http) {
        return answer(http, caller -> {
            CaseView file = cases.toFollow(nomor, caller);
            return signed(HttpStatus.OK, file.id(), CaseAnswers.history(file));
        });
    }

    @PostMapping(ONE + "/perbaikan")
    ResponseEntity<byte[]> correct(@PathVariable String nomor, HttpServletRequest http) {
        return take(nomor, http, news::correct);
    }

    @PostMapping(ONE + "/batal")
    ResponseEntity<byte[]> cancel(@PathVariable String nomor, HttpServletRequest http) {
        return take(nomor, http, news::cancel);
    }

    @PostMapping(ONE + "/keputusan")
    ResponseEntity<byte[]> decide(@PathVariable String nomor, HttpServletRequest http) {
        return take(nomor, http, news::decide);
    }

    @GetMapping(ONE + "/tanda-terima")
    ResponseEntity<byte[]> receipt(@PathVariable String nomor, HttpServletRequest http) {
        return answer(http, caller -> {
            CaseView file = cases.toFollow(nomor, caller);
            byte[] page = ReceiptPage.of(file, door.titleOf(file.service()), Language.of(http));
            return signed(HttpStatus.OK, file.id(), page)
                    .with(head -> head.header("Content-Security-Policy", ReceiptPage.POLICY)
                            .header("X-Content-Type-Options", "nosniff")
                            .contentType(ReceiptPage.TYPE));
        });
    }

    private interface Hearing {
        void give(CaseNews news, CaseView file);
    }

    private ResponseEntity<byte[]> take(String number, HttpServletRequest http, Hearing hearing) {
        return answer(http, caller -> {
            RequestReader reader = new RequestReader(http);
            byte[] body = reader.body();
            CaseNews news = new CaseNews(caller, body, reader.signatureHash(body, clock.instant()));
            CaseView file = cases.of(number, caller);
            hearing.give(news, file);
            log.info("news of {} about {} taken in", caller.system(), file.id());
            CaseView now = cases.anew(file);
            return signed(HttpStatus.ACCEPTED, file.id(), CaseAnswers.standing(now, door.titleOf(file.service())));
        });
    }

    /** A portal that names nobody acts for the applicant, as itself. */
    private static Optional<Officer> officer(RequestReader reader, SystemId system) {
        String name = system.value().substring(system.value().lastIndexOf('.') + 1);
        return reader.officer()
                .or(() -> name.length() < 2 ? Optional.empty() : Optional.of(new Officer("sistem:" + name)));
    }

    /** An answer before its body is on it, because the signature is over the body. */
    private record Answer(ResponseEntity.BodyBuilder head, byte[] body) {

        Answer with(UnaryOperator<ResponseEntity.BodyBuilder> more) {
            return new Answer(more.apply(head), body);
        }
    }

    private Answer signed(HttpStatus status, ExchangeId exchange, byte[] body) {
        ResponseEntity.BodyBuilder head = ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .header(Protocol.EXCHANGE, exchange.toString())
                .header(Protocol.SIGNATURE, DetachedJws.sign(signer, body, Map.of()))
                .header("Cache-Control", "no-store");
        return new Answer(head, body);
    }

    private ResponseEntity<byte[]> answer(HttpServletRequest http, Function<Caller, Answer> work) {
        try {
            Caller caller = callers.of(http);
            access.require(caller);
            Answer answer = work.apply(caller);
            return answer.head().body(answer.body());
        } catch (BusException problem) {
            log.info("application {}", problem.code().key());
            return problems.of(problem, ExchangeFilter.exchangeOf(http), Language.of(http));
        }
    }
}
