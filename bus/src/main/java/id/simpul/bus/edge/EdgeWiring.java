package id.simpul.bus.edge;

import id.simpul.agreements.dropin.DropInCredentials;
import id.simpul.agreements.register.ClientSecrets;
import id.simpul.bus.BusSettings;
import id.simpul.bus.edge.issuing.IssuingSettings;
import id.simpul.bus.edge.issuing.TokenServer;
import id.simpul.certs.tokens.AcceptedTokens;
import id.simpul.certs.tokens.AccessTokens;
import id.simpul.certs.tokens.OwnSettings;
import id.simpul.certs.tokens.OwnTokens;
import id.simpul.certs.tokens.TokenSettings;
import id.simpul.core.Ids;
import id.simpul.core.Secrets;
import id.simpul.core.Signer;
import io.github.bucket4j.TimeMeter;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the desks of the edge share. */
@Configuration(proxyBeanMethods = false)
class EdgeWiring {

    /** The public keys of our own tokens, beside the private one in {@code tokens.key}. */
    private static final String PUBLISHED = "tokens.jwks.json";

    @Bean
    Callers callers(Clock clock, AcceptedTokens tokens) {
        return new Callers(clock, tokens);
    }

    @Bean
    AcceptedTokens acceptedTokens(
            TokenProperties properties, IssuingSettings issuing, BusSettings settings, Clock clock) throws IOException {
        List<AccessTokens> issuers = new ArrayList<>();
        Optional<TokenSettings> external = properties.settings();
        if (external.isPresent()) {
            issuers.add(new AccessTokens(external.get(), clock));
        }
        own(issuing, settings).ifPresent(own -> issuers.add(AccessTokens.ofOurOwn(own, clock)));
        return new AcceptedTokens(issuers);
    }

    @Bean
    TokenDesk.Issuing issuing(
            IssuingSettings issuing, BusSettings settings, ClientSecrets secrets, Ids ids, Clock clock)
            throws IOException {
        Optional<OwnSettings> own = own(issuing, settings);
        if (own.isEmpty()) {
            return new TokenDesk.Issuing(Optional.empty(), settings.certs(PUBLISHED));
        }
        OwnTokens tokens = new OwnTokens(settings.certs("tokens.key"));
        return new TokenDesk.Issuing(
                Optional.of(new TokenServer(own.get(), tokens, secrets, ids, clock)), settings.certs(PUBLISHED));
    }

    private static Optional<OwnSettings> own(IssuingSettings issuing, BusSettings settings) {
        Path published = settings.certs(PUBLISHED);
        return issuing.named()
                .map(issuer -> new OwnSettings(issuer, "simpul-" + settings.region(), published, issuing.lifetime()));
    }

    @Bean
    DropInLogin dropInLogin(
            DataSource database, Secrets secrets, DropInLimits limits, SecureRandom random, Clock clock) {
        return new DropInLogin(
                new DropInCredentials(database, clock)::find,
                secrets,
                new TrackingLimits(limits.asTracking(), TimeMeter.SYSTEM_NANOTIME),
                random);
    }

    @Bean
    ProblemResponses problemResponses(Signer answerSigner) {
        return new ProblemResponses(answerSigner);
    }
}
