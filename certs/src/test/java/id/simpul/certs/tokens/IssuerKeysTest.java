package id.simpul.certs.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.RemoteKeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import id.simpul.core.BusException;
import id.simpul.core.ProblemCode;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class IssuerKeysTest {

    private final AtomicLong nanos = new AtomicLong();
    private final AtomicInteger readings = new AtomicInteger();
    private final List<JWK> published = new ArrayList<>();

    @TempDir
    Path folder;

    @Test
    void readsOnceForManyTokens() throws JOSEException, KeySourceException {
        publish("a");
        try (IssuerKeys keys = keys(this::published)) {
            for (int token = 0; token < 100; token++) {
                assertThat(keys.get(named("a"), null)).hasSize(1);
            }
        }

        assertThat(readings).hasValue(1);
    }

    @Test
    void looksForAKeyThatItDoesNotKnow() throws JOSEException, KeySourceException {
        publish("a");
        try (IssuerKeys keys = keys(this::published)) {
            assertThat(keys.get(named("a"), null)).hasSize(1);
            publish("b");
            pass(Duration.ofSeconds(11));

            assertThat(keys.get(named("b"), null)).hasSize(1);
        }
    }

    @Test
    void looksSeldomForKeysThatNobodyHas() throws JOSEException, KeySourceException {
        publish("a");
        try (IssuerKeys keys = keys(this::published)) {
            for (int token = 0; token < 100; token++) {
                assertThat(keys.get(named("x" + token), null)).isEmpty();
            }
        }

        assertThat(readings).hasValue(1);
    }

    @Test
    void keepsKnownKeysWhileTheIssuerIsDown() throws JOSEException, KeySourceException {
        publish("a");
        AtomicInteger attempts = new AtomicInteger();
        try (IssuerKeys keys = keys(() -> {
            if (attempts.getAndIncrement() > 0) {
                throw new IOException("down");
            }
            return published();
        })) {
            assertThat(keys.get(named("a"), null)).hasSize(1);
            pass(Duration.ofHours(2));
            assertThat(keys.get(named("a"), null)).hasSize(1);
            pass(Duration.ofHours(23));

            assertThatThrownBy(() -> keys.get(named("a"), null)).isInstanceOf(RemoteKeySourceException.class);
        }
    }

    @Test
    @Timeout(20)
    void anIssuerThatHangsHoldsNobodyWhoseKeyIsKnown() throws JOSEException, KeySourceException {
        publish("a");
        CountDownLatch never = new CountDownLatch(1);
        try (IssuerKeys keys = keys(() -> {
            if (readings.getAndIncrement() > 0) {
                never.await();
            }
            return new JWKSet(published);
        })) {
            assertThat(keys.get(named("a"), null)).hasSize(1);
            pass(Duration.ofMinutes(6));
            for (int token = 0; token < 100; token++) {
                assertThat(keys.get(named("a"), null)).hasSize(1);
            }
            assertThat(keys.get(named("b"), null)).isEmpty();
        }
    }

    @Test
    @Timeout(20)
    void anIssuerThatDoesNotAnswerIsAProblemOfItsOwn() throws IOException, JOSEException {
        try (TestIssuer issuer = new TestIssuer(folder);
                ServerSocket silent = new ServerSocket(0)) {
            TokenSettings settings = new TokenSettings(
                    TestIssuer.NAME,
                    URI.create("https://localhost:" + silent.getLocalPort() + "/keys"),
                    TestIssuer.AUDIENCE,
                    folder.resolve("root.crt"),
                    Duration.ofHours(1));
            try (AccessTokens tokens = new AccessTokens(settings, Clock.systemUTC())) {
                String token = issuer.token(TestIssuer.claims().build());

                assertThatThrownBy(() -> tokens.verify(token, new X509Certificate[0]))
                        .isInstanceOfSatisfying(
                                BusException.class,
                                problem -> assertThat(problem.code()).isEqualTo(ProblemCode.TOKEN_ISSUER_UNAVAILABLE));
            }
        }
    }

    private IssuerKeys keys(Callable<JWKSet> issuer) {
        return new IssuerKeys(issuer, nanos::get);
    }

    private JWKSet published() {
        readings.incrementAndGet();
        return new JWKSet(List.copyOf(published));
    }

    private void publish(String kid) throws JOSEException {
        published.add(
                new ECKeyGenerator(com.nimbusds.jose.jwk.Curve.P_256).keyID(kid).generate());
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    private static JWKSelector named(String kid) {
        return new JWKSelector(new JWKMatcher.Builder()
                .keyID(kid)
                .algorithms(JWSAlgorithm.ES256, null)
                .build());
    }
}
