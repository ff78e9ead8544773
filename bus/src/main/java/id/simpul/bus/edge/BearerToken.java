package id.simpul.bus.edge;

import id.simpul.core.BusException;
import id.simpul.core.ProblemCode;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;

/** The access token of a request: in its header, once, and nowhere else (RFC 6750 2.1). */
final class BearerToken {

    private static final String SCHEME = "Bearer ";

    private BearerToken() {}

    /** Empty when there is none; other schemes are none of ours. */
    static Optional<String> of(HttpServletRequest request) {
        List<String> headers = Collections.list(request.getHeaders(HttpHeaders.AUTHORIZATION));
        if (headers.stream().noneMatch(BearerToken::isBearer)) {
            return Optional.empty();
        }
        if (headers.size() != 1) {
            throw new BusException(ProblemCode.TOKEN_INVALID, Map.of("part", "header"));
        }
        return Optional.of(headers.get(0).substring(SCHEME.length()).strip());
    }

    private static boolean isBearer(String header) {
        return header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    }
}
