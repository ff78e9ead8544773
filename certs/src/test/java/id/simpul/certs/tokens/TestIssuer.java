package id.simpul.certs.tokens;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import id.simpul.certs.ClientTls;
import id.simpul.certs.DevelopmentPki;
import id.simpul.core.SystemId;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** An issuer of tokens with an HTTPS server for its keys, under a development PKI. */
final class TestIssuer implements AutoCloseable {

    static final String NAME = "https://masuk.simpul.test/realms/simpul";
    static final String AUDIENCE = "simpul-3509";
    static final SystemId PORTAL = new SystemId("3509.portal.mpp");

    final AtomicInteger readings = new AtomicInteger();
    final RSAKey rsa;
    final ECKey curve;

    private final Path folder;
    private final HttpsServer server;
    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final List<JWK> published = new ArrayList<>();

    TestIssuer(Path folder) throws IOException, JOSEException {
        this.folder = folder;
        new DevelopmentPki(Clock.systemUTC(), new SecureRandom()).create(folder, List.of(PORTAL));
        rsa = new RSAKeyGenerator(2048).keyID("rsa-1").generate();
        curve = new ECKeyGenerator(Curve.P_256).keyID("curve-1").generate();
        published.addAll(List.of(rsa, curve));
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(ClientTls.context(
                folder.resolve("server.crt"), folder.resolve("server.key"), folder.resolve("root.crt"))));
        server.setExecutor(workers);
        server.createContext("/keys", exchange -> {
            readings.incrementAndGet();
            byte[] keys = new JWKSet(published).toString(true).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
        });
        server.start();
    }

    void publish(JWK key) {
        published.add(key);
    }

    TokenSettings settings() {
        URI keys = URI.create("https://localhost:" + server.getAddress().getPort() + "/keys");
        return new TokenSettings(NAME, keys, AUDIENCE, folder.resolve("root.crt"), Duration.ofHours(1));
    }

    Path folder() {
        return folder;
    }

    /** What an honest token says. */
    static JWTClaimsSet.Builder claims() {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(NAME)
                .audience(AUDIENCE)
                .subject(PORTAL.value())
                .claim("client_id", PORTAL.value())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)));
    }

    String token(JWTClaimsSet claims) {
        return token(JWSAlgorithm.RS256, rsa, claims);
    }

    static String token(JWSAlgorithm algorithm, JWK key, JWTClaimsSet claims) {
        return token(
                new JWSHeader.Builder(algorithm)
                        .type(new JOSEObjectType("at+jwt"))
                        .keyID(key.getKeyID())
                        .build(),
                key,
                claims);
    }

    static String token(JWSHeader header, JWK key, JWTClaimsSet claims) {
        try {
            JWSSigner signer = key instanceof RSAKey rsa ? new RSASSASigner(rsa) : new ECDSASigner((ECKey) key);
            SignedJWT token = new SignedJWT(header, claims);
            token.sign(signer);
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }
}
