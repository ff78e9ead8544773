package id.simpul.bus.edge.issuing;

import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.security.oauth2.server.authorization.context.AuthorizationServerContext;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;

/** What one request for a token is about, where the library's parts look for it. */
final class IssuingContext implements AuthorizationServerContext {

    private final String issuer;
    private final X509Certificate[] chain;

    IssuingContext(String issuer, X509Certificate[] chain) {
        this.issuer = issuer;
        this.chain = chain.clone();
    }

    @Override
    public String getIssuer() {
        return issuer;
    }

    @Override
    public AuthorizationServerSettings getAuthorizationServerSettings() {
        return AuthorizationServerSettings.builder().issuer(issuer).build();
    }

    Optional<X509Certificate> certificate() {
        return Arrays.stream(chain).findFirst();
    }
}
