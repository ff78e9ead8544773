package id.simpul.bus.edge.issuing;

import id.simpul.agreements.register.ClientSecrets;
import id.simpul.certs.tokens.OwnSettings;
import id.simpul.certs.tokens.OwnTokens;
import id.simpul.core.Ids;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.authentication.ClientSecretAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.context.AuthorizationServerContextHolder;
import org.springframework.security.oauth2.server.authorization.web.OAuth2ClientAuthenticationFilter;
import org.springframework.security.oauth2.server.authorization.web.OAuth2TokenEndpointFilter;

/**
 * Two filters of the library, one after the other, and nothing else of it: who is the client, and its token. They are run from the
 * desk and are no filters of the container, so no other address can come through them.
 */
public final class TokenServer {

    public static final String PATH = "/oauth2/token";

    private final OwnSettings settings;
    private final OAuth2ClientAuthenticationFilter clients;
    private final OAuth2TokenEndpointFilter tokens;

    public TokenServer(OwnSettings settings, OwnTokens signer, ClientSecrets secrets, Ids ids, Clock clock) {
        this.settings = settings;
        NothingKept nothing = new NothingKept();
        ClientSecretAuthenticationProvider bySecret =
                new ClientSecretAuthenticationProvider(new RegisteredSystems(secrets, settings.lifetime()), nothing);
        bySecret.setPasswordEncoder(new StoredSecrets());
        IssuedTokens issued = new IssuedTokens(settings, signer, ids, clock);
        AuthenticationManager manager =
                new ProviderManager(bySecret, new OAuth2ClientCredentialsAuthenticationProvider(nothing, issued));
        this.clients = new OAuth2ClientAuthenticationFilter(manager, request -> true);
        this.tokens = new OAuth2TokenEndpointFilter(manager, PATH);
    }

    /** What the metadata says and the tokens name. */
    public String issuer() {
        return settings.issuer();
    }

    /**
     * Answers as RFC 6749 5 has it, errors too.
     *
     * @param form what the body said
     * @param chain the certificates that the connection showed; a token that is asked for with one is bound to it
     */
    public void answer(
            HttpServletRequest request,
            Map<String, String[]> form,
            X509Certificate[] chain,
            HttpServletResponse response)
            throws IOException, ServletException {
        response.setHeader("Cache-Control", "no-store");
        AuthorizationServerContextHolder.setContext(new IssuingContext(settings.issuer(), chain));
        FilterChain nothing = (unanswered, answer) -> {
            throw new ServletException("The request for a token came through without an answer");
        };
        try {
            clients.doFilter(new FormRequest(request, form), response, (known, answer) -> {
                if (isClientKnown()) {
                    tokens.doFilter(known, answer, nothing);
                } else {
                    refuse(response);
                }
            });
        } finally {
            SecurityContextHolder.clearContext();
            AuthorizationServerContextHolder.resetContext();
        }
    }

    /** The first filter lets those through who name no client at all. */
    private static boolean isClientKnown() {
        Authentication client = SecurityContextHolder.getContext().getAuthentication();
        return client instanceof OAuth2ClientAuthenticationToken && client.isAuthenticated();
    }

    private static void refuse(HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getOutputStream()
                .write(("{\"error\":\"" + OAuth2ErrorCodes.INVALID_CLIENT + "\"}").getBytes(StandardCharsets.US_ASCII));
    }
}
