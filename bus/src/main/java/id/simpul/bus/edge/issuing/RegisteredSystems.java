package id.simpul.bus.edge.issuing;

import id.simpul.agreements.register.ClientSecrets;
import id.simpul.core.SystemId;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** The systems of the register as the library's clients: those that stand now and have a secret. Read anew at every question. */
final class RegisteredSystems implements RegisteredClientRepository {

    private final ClientSecrets secrets;
    private final Duration lifetime;

    RegisteredSystems(ClientSecrets secrets, Duration lifetime) {
        this.secrets = secrets;
        this.lifetime = lifetime;
    }

    @Override
    public void save(RegisteredClient client) {
        throw new UnsupportedOperationException("Systems come from the register");
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return findByClientId(id);
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String name) {
        try {
            List<String> valid = secrets.of(new SystemId(name));
            return valid.isEmpty() ? null : client(name, valid);
        } catch (IllegalArgumentException noSystem) {
            return null;
        }
    }

    private RegisteredClient client(String name, List<String> valid) {
        return RegisteredClient.withId(name)
                .clientId(name)
                .clientSecret(StoredSecrets.asOne(valid))
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenSettings(
                        TokenSettings.builder().accessTokenTimeToLive(lifetime).build())
                .build();
    }
}
