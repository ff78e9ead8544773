package id.simpul.bus.edge;

import id.simpul.agreements.dropin.DropInCredentials;
import id.simpul.certs.tokens.AccessTokens;
import id.simpul.certs.tokens.TokenSettings;
import id.simpul.core.Secrets;
import id.simpul.core.Signer;
import io.github.bucket4j.TimeMeter;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the desks of the edge share. */
@Configuration(proxyBeanMethods = false)
class EdgeWiring {

    @Bean
    Callers callers(Clock clock, Tokens tokens) {
        return new Callers(clock, tokens.accepted());
    }

    @Bean
    Tokens tokens(TokenProperties properties, Clock clock) throws IOException {
        Optional<TokenSettings> settings = properties.settings();
        return new Tokens(settings.isEmpty() ? Optional.empty() : Optional.of(new AccessTokens(settings.get(), clock)));
    }

    /** A bean even when no token is accepted, closed with the rest. */
    record Tokens(Optional<AccessTokens> accepted) implements AutoCloseable {

        @Override
        public void close() {
            accepted.ifPresent(AccessTokens::close);
        }
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
