package id.simpul.bus.edge;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;

/** User and password as some scripts send them beside the body: {@code Authorization: Basic} (RFC 7617). */
record BasicLogin(String user, String password) {

    private static final String SCHEME = "Basic ";

    /** Empty when there is none, more than one, or one that cannot be read. */
    static Optional<BasicLogin> of(HttpServletRequest request) {
        List<String> headers = Collections.list(request.getHeaders(HttpHeaders.AUTHORIZATION));
        if (headers.size() != 1 || !headers.get(0).regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Base64.getDecoder()
                    .decode(headers.get(0).substring(SCHEME.length()).strip());
            String both = new String(bytes, StandardCharsets.UTF_8);
            int colon = both.indexOf(':');
            return colon < 1
                    ? Optional.empty()
                    : Optional.of(new BasicLogin(both.substring(0, colon), both.substring(colon + 1)));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "BasicLogin[masked]";
    }
}
