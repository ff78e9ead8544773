package id.simpul.bus.edge;

import id.simpul.bus.edge.issuing.TokenServer;
import id.simpul.core.BusException;
import id.simpul.core.ProblemCode;
import io.github.bucket4j.TimeMeter;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /oauth2/}: access tokens for systems that have a secret, the keys to check them, and where both are (RFC 8414). */
@RestController
class TokenDesk {

    static final String METADATA = "/.well-known/oauth-authorization-server";
    private static final String KEYS = "/oauth2/jwks";
    private static final Logger log = LoggerFactory.getLogger(TokenDesk.class);

    /** A house behind one address may have dozens of systems; who guesses gets nowhere with either number. */
    private static final TrackingSettings LIMITS = new TrackingSettings(60, 60, 50);

    /**
     * @param server absent when this installation issues no tokens
     * @param published the file of public keys
     */
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    record Issuing(Optional<TokenServer> server, Path published) {}

    private final Issuing issuing;
    private final ProblemResponses problems;
    private final TrackingLimits limits = new TrackingLimits(LIMITS, TimeMeter.SYSTEM_NANOTIME);

    TokenDesk(Issuing issuing, ProblemResponses problems) {
        this.issuing = issuing;
        this.problems = problems;
    }

    @PostMapping(TokenServer.PATH)
    void token(HttpServletRequest http, HttpServletResponse response) throws IOException, ServletException {
        try {
            TokenServer server = server();
            count(http);
            server.answer(http, FormReader.read(http), Callers.chain(http), response);
            log.info("token {}", response.getStatus() == HttpServletResponse.SC_OK ? "issued" : "refused");
        } catch (BusException problem) {
            log.info("token {}", problem.code().key());
            problems.send(problem, ExchangeFilter.exchangeOf(http), Language.of(http), response);
        }
    }

    @GetMapping(KEYS)
    ResponseEntity<byte[]> keys(HttpServletRequest http) throws IOException {
        try {
            server();
            return ResponseEntity.ok()
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(Files.readAllBytes(issuing.published()));
        } catch (BusException problem) {
            return problems.of(problem, ExchangeFilter.exchangeOf(http), Language.of(http));
        }
    }

    @GetMapping(METADATA)
    ResponseEntity<?> metadata(HttpServletRequest http) {
        try {
            String issuer = server().issuer();
            return ResponseEntity.ok()
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(Map.of(
                            "issuer",
                            issuer,
                            "token_endpoint",
                            issuer + TokenServer.PATH,
                            "jwks_uri",
                            issuer + KEYS,
                            "response_types_supported",
                            List.of(),
                            "grant_types_supported",
                            List.of("client_credentials"),
                            "token_endpoint_auth_methods_supported",
                            List.of("client_secret_basic", "client_secret_post"),
                            "tls_client_certificate_bound_access_tokens",
                            true));
        } catch (BusException problem) {
            return problems.of(problem, ExchangeFilter.exchangeOf(http), Language.of(http));
        }
    }

    private TokenServer server() {
        return issuing.server().orElseThrow(() -> new BusException(ProblemCode.PATH_UNKNOWN));
    }

    private void count(HttpServletRequest http) {
        try {
            limits.askedBy(Callers.address(http));
        } catch (BusException limited) {
            BusException tooMany = new BusException(ProblemCode.OVERLOADED);
            throw limited.retryAfter().map(tooMany::retryAfter).orElse(tooMany);
        }
    }
}
