package id.simpul.bus.edge;

import id.simpul.certs.RequestSignature;
import id.simpul.certs.SignedRequest;
import id.simpul.core.BusException;
import id.simpul.core.Caller;
import id.simpul.core.MemberId;
import id.simpul.core.Nik;
import id.simpul.core.Officer;
import id.simpul.core.ProblemCode;
import id.simpul.core.Regions;
import id.simpul.core.Use;
import id.simpul.ledger.Digests;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads from an HTTP request what our protocol names, each header once at most, and nothing else. */
final class RequestReader {

    private static final int LONGEST_KEY = 200;
    private static final Pattern SIXTEEN_DIGITS = Pattern.compile("(?<![0-9])[0-9]{16}(?![0-9])");

    private final HttpServletRequest request;

    RequestReader(HttpServletRequest request) {
        this.request = request;
    }

    /** @throws BusException REQUEST_TOO_LARGE as soon as that is known, REQUEST_INCOMPLETE when the body does not arrive */
    byte[] body() {
        if (request.getContentLengthLong() > Protocol.LARGEST_BODY) {
            throw tooLarge();
        }
        try {
            return read(request.getInputStream());
        } catch (IOException brokenOff) {
            throw Protocol.incomplete();
        }
    }

    /** Each piece may be in time and the whole still take for ever, so the whole has a time of its own. */
    private static byte[] read(InputStream from) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        byte[] block = new byte[8192];
        long began = System.nanoTime();
        for (int read = from.read(block); read >= 0; read = from.read(block)) {
            body.write(block, 0, read);
            if (body.size() > Protocol.LARGEST_BODY) {
                throw tooLarge();
            }
            if (System.nanoTime() - began > Protocol.LONGEST_ARRIVAL.toNanos()) {
                throw Protocol.incomplete();
            }
        }
        return body.toByteArray();
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
                throw new BusException(ProblemCode.USE_NOT_AGREED, Map.of("agreed", "?"));
            }
        });
    }

    /**
     * The caller, acting for the member that the request names, or for itself.
     *
     * @throws BusException DELEGATION_MISSING for what cannot be a member
     */
    Caller inWhoseName(Caller caller) {
        return caller.actingFor(header(Protocol.ON_BEHALF).map(name -> {
            try {
                return new MemberId(name);
            } catch (IllegalArgumentException malformed) {
                throw new BusException(ProblemCode.DELEGATION_MISSING, Map.of("represented", "?", "service", "?"));
            }
        }));
    }

    /** @throws BusException DELEGATION_MISSING when a member is named where nobody can act for another one */
    void requireOwnName() {
        if (header(Protocol.ON_BEHALF).isPresent()) {
            throw new BusException(ProblemCode.DELEGATION_MISSING, Map.of("represented", "?", "service", "?"));
        }
    }

    /** @throws BusException KEY_MISSING */
    String idempotencyKey(Regions regions) {
        return header(Protocol.IDEMPOTENCY_KEY)
                .filter(key -> key.length() <= LONGEST_KEY && !holdsNik(key, regions))
                .orElseThrow(() -> new BusException(ProblemCode.KEY_MISSING));
    }

    /** A key is kept in the open with its case, so it may name nobody. */
    private static boolean holdsNik(String key, Regions regions) {
        return SIXTEEN_DIGITS
                .matcher(key)
                .results()
                .map(found -> new Nik(found.group()))
                .anyMatch(nik -> nik.warnings(regions).isEmpty());
    }

    /** Checks the member's own signature when there is one; its hash goes into the log. */
    Optional<String> signatureHash(byte[] body, Instant now) {
        return header(Protocol.SIGNATURE).map(signature -> {
            X509Certificate[] chain = Callers.chain(request);
            if (chain.length == 0) {
                // A caller by token has shown no key that it could have signed with.
                throw new BusException(ProblemCode.SIGNATURE_INVALID, Map.of("header", "x5t#S256"));
            }
            RequestSignature.check(signature, chain[0], signedRequest(), body, now);
            return Digests.sha256Hex(signature.getBytes(StandardCharsets.US_ASCII));
        });
    }

    private SignedRequest signedRequest() {
        return new SignedRequest(
                request.getMethod(),
                request.getRequestURI(),
                header(Protocol.OFFICER).orElse(""),
                header(Protocol.USE).orElse(""),
                header(Protocol.ON_BEHALF));
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
        return new BusException(
                ProblemCode.REQUEST_TOO_LARGE, Map.of("limitBytes", String.valueOf(Protocol.LARGEST_BODY)));
    }
}
