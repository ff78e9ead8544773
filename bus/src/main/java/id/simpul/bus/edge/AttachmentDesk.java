package id.simpul.bus.edge;

import id.simpul.agreements.admission.Access;
import id.simpul.bus.AttachmentSettings;
import id.simpul.bus.disk.DiskWatch;
import id.simpul.core.BusException;
import id.simpul.core.Caller;
import id.simpul.core.ProblemCode;
import id.simpul.core.SystemId;
import id.simpul.ledger.Attachment;
import id.simpul.ledger.Attachments;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /v1/lampiran}: attachments by resumable uploads, tus 1.0.0 with creation, termination, expiration and checksum.
 * Names of files are nowhere but in the vault.
 */
@RestController
class AttachmentDesk {

    static final String PATH = "/v1/lampiran";

    private static final Logger log = LoggerFactory.getLogger(AttachmentDesk.class);
    private static final String ONE = PATH + "/{id}";

    private final Callers callers;
    private final Access access;
    private final Attachments attachments;
    private final DiskWatch disk;
    private final AttachmentSettings settings;
    private final ProblemResponses problems;

    AttachmentDesk(
            Callers callers,
            Access access,
            Attachments attachments,
            DiskWatch disk,
            AttachmentSettings settings,
            ProblemResponses problems) {
        this.callers = callers;
        this.access = access;
        this.attachments = attachments;
        this.disk = disk;
        this.settings = settings;
        this.problems = problems;
    }

    /** What a client of tus asks before anything else; says nothing of any installation. */
    @RequestMapping(path = PATH, method = RequestMethod.OPTIONS)
    ResponseEntity<byte[]> abilities() {
        return ResponseEntity.noContent()
                .header(UploadHeaders.RESUMABLE, UploadHeaders.VERSION)
                .header("Tus-Version", UploadHeaders.VERSION)
                .header("Tus-Extension", "creation,termination,expiration,checksum")
                .header("Tus-Checksum-Algorithm", "sha1,sha256")
                .header("Tus-Max-Size", String.valueOf(settings.largest().toBytes()))
                .build();
    }

    @PostMapping(PATH)
    ResponseEntity<byte[]> create(HttpServletRequest http) {
        return answer(http, (system, headers) -> {
            disk.requireRoom();
            long length = headers.number(UploadHeaders.LENGTH);
            if (length == 0) {
                throw new BusException(ProblemCode.REQUEST_INVALID, Map.of("faults", UploadHeaders.LENGTH));
            }
            Attachment created = attachments.create(system, length, headers.fileName());
            log.info("attachment {} of {} created, {} bytes", created.id(), system, length);
            return standing(created, HttpStatus.CREATED).location(java.net.URI.create(PATH + "/" + created.id()));
        });
    }

    @RequestMapping(path = ONE, method = RequestMethod.HEAD)
    ResponseEntity<byte[]> find(@PathVariable String id, HttpServletRequest http) {
        return answer(http, (system, headers) -> {
            Attachment found = attachments.find(id(id), system);
            return standing(found, HttpStatus.OK)
                    .header(UploadHeaders.LENGTH, String.valueOf(found.length()))
                    .header("Cache-Control", "no-store");
        });
    }

    @PatchMapping(ONE)
    ResponseEntity<byte[]> append(@PathVariable String id, HttpServletRequest http) {
        return answer(http, (system, headers) -> {
            disk.requireRoom();
            headers.requirePiece();
            Attachment now = attachments.append(
                    id(id),
                    system,
                    headers.number(UploadHeaders.OFFSET),
                    new BodyInTime(http.getInputStream(), settings.longestRequest()),
                    headers.checksum());
            if (now.isComplete()) {
                log.info("attachment {} of {} complete", now.id(), system);
            }
            return standing(now, HttpStatus.NO_CONTENT);
        });
    }

    @DeleteMapping(ONE)
    ResponseEntity<byte[]> remove(@PathVariable String id, HttpServletRequest http) {
        return answer(http, (system, headers) -> {
            attachments.remove(id(id), system);
            return ResponseEntity.noContent();
        });
    }

    private static ResponseEntity.BodyBuilder standing(Attachment attachment, HttpStatus status) {
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.status(status).header(UploadHeaders.OFFSET, String.valueOf(attachment.stored()));
        return attachment.isUsed()
                ? answer
                : answer.header(
                        UploadHeaders.EXPIRES,
                        DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                attachment.expiresAt().atOffset(ZoneOffset.UTC)));
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException malformed) {
            throw new BusException(ProblemCode.ATTACHMENT_UNKNOWN);
        }
    }

    private interface Work {
        ResponseEntity.HeadersBuilder<?> of(SystemId system, UploadHeaders headers) throws SQLException, IOException;
    }

    private ResponseEntity<byte[]> answer(HttpServletRequest http, Work work) {
        ResponseEntity<byte[]> answer;
        try {
            Caller caller = callers.of(http);
            access.require(caller);
            UploadHeaders headers = new UploadHeaders(http);
            headers.requireVersion();
            answer = work.of(caller.system(), headers).build();
        } catch (BusException problem) {
            log.info("attachment {}", problem.code().key());
            answer = problems.of(problem, ExchangeFilter.exchangeOf(http), Language.of(http));
        } catch (SQLException e) {
            BusException problem = new BusException(ProblemCode.RECORD_UNAVAILABLE, Map.of("reason", "database"), e);
            answer = problems.of(problem, ExchangeFilter.exchangeOf(http), Language.of(http));
        } catch (IOException brokenOff) {
            answer = problems.of(
                    Protocol.incomplete(settings.longestRequest()), ExchangeFilter.exchangeOf(http), Language.of(http));
        }
        return ResponseEntity.status(answer.getStatusCode())
                .headers(answer.getHeaders())
                .header(UploadHeaders.RESUMABLE, UploadHeaders.VERSION)
                .body(answer.getBody());
    }
}
