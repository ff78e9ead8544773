package id.simpul.bus.edge;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.certs.DetachedJws;
import id.simpul.core.BusException;
import id.simpul.core.ExchangeId;
import id.simpul.core.ProblemCode;
import id.simpul.core.Signer;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Problems as RFC 9457 documents, signed like every answer. The only class that knows HTTP status codes of problems. */
final class ProblemResponses {

    static final String CONTENT_TYPE = "application/problem+json";

    private static final String TYPE = "https://simpul.id/masalah/";
    private static final Duration SOON = Duration.ofSeconds(5);
    /** When a partner's quota opens again only the partner knows. */
    private static final Duration LATER = Duration.ofHours(1);

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Signer signer;

    ProblemResponses(Signer signer) {
        this.signer = signer;
    }

    /**
     * A problem in Dukcapil's form.
     *
     * @param isToldByStatus whether HTTP tells it as well
     */
    ResponseEntity<byte[]> inWireForm(BusException problem, ExchangeId exchange, byte[] page, boolean isToldByStatus) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        headers.setCacheControl("no-store");
        headers.set(Protocol.EXCHANGE, exchange.toString());
        headers.set(Protocol.PROBLEM, problem.code().key());
        headers.set(Protocol.SIGNATURE, DetachedJws.sign(signer, page, Map.of()));
        retryAfter(problem)
                .ifPresent(wait -> headers.set(HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, wait.toSeconds()))));
        return ResponseEntity.status(isToldByStatus ? status(problem.code()) : 200)
                .headers(headers)
                .body(page);
    }

    ResponseEntity<byte[]> of(BusException problem, ExchangeId exchange, Language language) {
        byte[] body = body(problem, exchange, language);
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.CONTENT_TYPE, CONTENT_TYPE);
        headers.set(HttpHeaders.CONTENT_LANGUAGE, language.tag());
        headers.set(Protocol.EXCHANGE, exchange.toString());
        headers.set(Protocol.SIGNATURE, DetachedJws.sign(signer, body, Map.of()));
        retryAfter(problem)
                .ifPresent(wait -> headers.set(HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, wait.toSeconds()))));
        challenge(problem.code()).ifPresent(scheme -> headers.set(HttpHeaders.WWW_AUTHENTICATE, scheme));
        return ResponseEntity.status(status(problem.code())).headers(headers).body(body);
    }

    /** RFC 6750 3: what a client of ours for OAuth2 reads before it reads the problem. */
    private static Optional<String> challenge(ProblemCode code) {
        return switch (code) {
            case CERTIFICATE_MISSING -> Optional.of("Bearer");
            case TOKEN_INVALID, TOKEN_EXPIRED -> Optional.of("Bearer error=\"invalid_token\"");
            default -> Optional.empty();
        };
    }

    /** For places that have no controller around them. */
    void send(BusException problem, ExchangeId exchange, Language language, HttpServletResponse response)
            throws IOException {
        ResponseEntity<byte[]> answer = of(problem, exchange, language);
        response.setStatus(answer.getStatusCode().value());
        answer.getHeaders().forEach((name, values) -> response.setHeader(name, values.get(0)));
        byte[] body = Objects.requireNonNull(answer.getBody());
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** Whoever is told to come back is always told when. */
    private static Optional<Duration> retryAfter(BusException problem) {
        return problem.retryAfter().or(() -> switch (status(problem.code())) {
            case 429 -> Optional.of(LATER);
            case 503 -> Optional.of(SOON);
            default -> Optional.empty();
        });
    }

    private static byte[] body(BusException problem, ExchangeId exchange, Language language) {
        ProblemWords words = ProblemWords.in(language);
        ProblemCode code = problem.code();
        ObjectNode body = MAPPER.createObjectNode();
        body.put("type", TYPE + code.key());
        body.put("title", words.title(problem));
        body.put("status", status(code));
        body.put("detail", words.detail(problem));
        body.put("perbaikan", words.fix(problem));
        body.put("pihak", words.actor(code.whoMustAct()));
        body.put("kode", code.key());
        body.put("pertukaran", exchange.toString());
        ObjectNode arguments = body.putObject("rincian");
        problem.arguments().forEach(arguments::put);
        try {
            return MAPPER.writeValueAsBytes(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int status(ProblemCode code) {
        return switch (code) {
            case REQUEST_NOT_JSON,
                    REQUEST_MALFORMED,
                    REQUEST_INVALID,
                    ELEMENT_UNKNOWN,
                    OFFICER_MISSING,
                    OFFICER_INVALID,
                    USE_MISSING,
                    KEY_MISSING,
                    SIGNATURE_INVALID -> 400;
            case CERTIFICATE_MISSING, TOKEN_INVALID, TOKEN_EXPIRED, LOGIN_MISSING, LOGIN_REFUSED -> 401;
            case CERTIFICATE_EXPIRED,
                    CERTIFICATE_REVOKED,
                    MEMBER_UNKNOWN,
                    MEMBER_BLOCKED,
                    ACCESS_DENIED,
                    EMERGENCY_BLOCKED,
                    DELEGATION_MISSING,
                    AGREEMENT_NONE,
                    AGREEMENT_NOT_ACTIVE,
                    AGREEMENT_NOT_YET_VALID,
                    AGREEMENT_EXPIRED,
                    NETWORK_NOT_AGREED,
                    USE_NOT_AGREED,
                    MODE_NOT_AGREED,
                    ELEMENT_NOT_AGREED,
                    ELEMENT_PROTECTED,
                    ANSWER_WITHHELD -> 403;
            case PATH_UNKNOWN,
                    SERVICE_UNKNOWN,
                    EXCHANGE_UNKNOWN,
                    CASE_UNKNOWN,
                    NIK_NOT_FOUND,
                    ATTACHMENT_UNKNOWN,
                    TASK_UNKNOWN -> 404;
            case METHOD_NOT_ALLOWED -> 405;
            case REQUEST_INCOMPLETE -> 408;
            case SUBJECT_DECEASED,
                    SUBJECT_DUPLICATE,
                    SUBJECT_INACTIVE,
                    MOVE_REFUSED,
                    TASK_TAKEN,
                    TASK_NOT_TAKEN,
                    TASK_ENDED,
                    ATTACHMENT_OFFSET,
                    ATTACHMENT_USED -> 409;
            case UPLOAD_VERSION -> 412;
            case REQUEST_TOO_LARGE, ATTACHMENT_TOO_LARGE -> 413;
            case ATTACHMENT_TYPE, UPLOAD_FORM -> 415;
            case NIK_FORMAT, NIK_REFUSED_BY_PARTNER, KEY_REUSED, COUNTER_UNKNOWN -> 422;
            // With 503 Tomcat closes the connection, and a crowd that must shake hands again is the worse crowd.
            case QUOTA_EXHAUSTED, PARTNER_QUOTA_EXHAUSTED, OVERLOADED, ATTACHMENTS_FULL, TRACKING_LIMITED -> 429;
            // Not of HTTP but of tus 1.0.0.
            case ATTACHMENT_CHECKSUM -> 460;
            case OUTSIDE_DOOR, MAPPING_FAILED, CONFIGURATION_MISSING, INTERNAL -> 500;
            case PARTNER_FAILED,
                    PARTNER_LOGIN_REFUSED,
                    PARTNER_SIGNATURE_REFUSED,
                    PARTNER_ADDRESS_REFUSED,
                    PARTNER_ACCOUNT_INACTIVE,
                    PARTNER_REQUEST_REFUSED,
                    PARTNER_ANSWER_UNKNOWN,
                    PARTNER_WRONG_PERSON -> 502;
            case PARTNER_UNREACHABLE, RECORD_UNAVAILABLE, CLOCK_BEHIND, DISK_FULL, TOKEN_ISSUER_UNAVAILABLE -> 503;
            case PARTNER_TIMEOUT, DEADLINE_PASSED -> 504;
        };
    }
}
