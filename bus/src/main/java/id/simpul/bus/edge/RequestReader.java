package id.simpul.bus.edge;

import id.simpul.certs.RequestSignature;
import id.simpul.certs.SignedRequest;
import id.simpul.core.BusException;
import id.simpul.core.Officer;
import id.simpul.core.ProblemCode;
import id.simpul.core.Use;
import id.simpul.ledger.Digests;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads from an HTTP request what our protocol names, each header once at most, and nothing else. */
final class RequestReader {

    private final HttpServletRequest request;

    RequestReader(HttpServletRequest request) {
        this.request = request;
    }

    /** @throws BusException REQUEST_TOO_LARGE as soon as that is known */
    byte[] body() {
        if (request.getContentLengthLong() > Protocol.LARGEST_BODY) {
            throw tooLarge();
        }
        try {
            byte[] body = request.getInputStream().readNBytes(Protocol.LARGEST_BODY + 1);
            if (body.length > Protocol.LARGEST_BODY) {
                throw tooLarge();
            }
            return body;
        } catch (IOException brokenOff) {
            throw new BusException(ProblemCode.REQUEST_NOT_JSON, Map.of("line", "1"));
        }
    }

    Optional<Officer> officer() {
        return header(Protocol.OFFICER).map(name -> {
            try {
                return new Officer(name);
            } catch (IllegalArgumentException malformed) {
                throw new BusException(ProblemCode.OFFICER_INVALID);
            }
        });
    }

    Optional<Use> use() {
        return header(Protocol.USE).map(name -> {
            try {
                return new Use(name);
            } catch (IllegalArgumentException malformed) {
                throw new BusException(ProblemCode.USE_NOT_AGREED, Map.of("use", "?"));
            }
        });
    }

    /** Checks the member's own signature when there is one; its hash goes into the log. */
    Optional<String> signatureHash(byte[] body, Instant now) {
        return header(Protocol.SIGNATURE).map(signature -> {
            RequestSignature.check(signature, Callers.chain(request)[0], signedRequest(), body, now);
            return Digests.sha256Hex(signature.getBytes(StandardCharsets.US_ASCII));
        });
    }

    private SignedRequest signedRequest() {
        return new SignedRequest(request.getMethod(), request.getRequestURI(),
                header(Protocol.OFFICER).orElse(""), header(Protocol.USE).orElse(""));
    }

    /** The container reads header bytes as ISO 8859-1; names are sent as UTF-8. */
    private Optional<String> header(String name) {
        List<String> values = Collections.list(request.getHeaders(name));
        if (values.size() > 1) {
            throw new BusException(ProblemCode.REQUEST_INVALID, Map.of("faults", name + " repeated"));
        }
        return values.stream()
                .map(value -> new String(value.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8).strip())
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    private static BusException tooLarge() {
        return new BusException(ProblemCode.REQUEST_TOO_LARGE,
                Map.of("limitBytes", String.valueOf(Protocol.LARGEST_BODY)));
    }
}
