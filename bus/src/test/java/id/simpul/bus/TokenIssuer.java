package id.simpul.bus;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import id.simpul.certs.ClientTls;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;

/** An issuer of access tokens whose keys are read over HTTPS, as the test wants them. */
final class TokenIssuer implements AutoCloseable {

    static final String NAME = "https://masuk.simpul.test/realms/simpul";
    static final String AUDIENCE = "simpul-3509";

    private final RSAKey key;
    private final HttpsServer server;

    TokenIssuer(TestHome home) {
        try {
            key = new RSAKeyGenerator(2048).keyID("kunci-1").generate();
            byte[] keys = new JWKSet(key).toString(true).getBytes(StandardCharsets.UTF_8);
            server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setHttpsConfigurator(new HttpsConfigurator(ClientTls.context(
                    home.file("certs/server.crt"), home.file("certs/server.key"), home.file("certs/root.crt"))));
            server.createContext("/keys", exchange -> {
                exchange.sendResponseHeaders(200, keys.length);
                exchange.getResponseBody().write(keys);
                exchange.close();
            });
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    String[] settings(TestHome home) {
        return new String[] {
            "--simpul.tokens.issuer=" + NAME,
            "--simpul.tokens.jwks=https://localhost:" + server.getAddress().getPort() + "/keys",
            "--simpul.tokens.audience=" + AUDIENCE,
            "--simpul.tokens.trust=" + home.file("certs/root.crt")
        };
    }

    /** An honest token of a system. */
    String token(String system) {
        return token(claims(system).build());
    }

    static JWTClaimsSet.Builder claims(String system) {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(NAME)
                .audience(AUDIENCE)
                .subject(system)
                .claim("client_id", system)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)));
    }

    String token(JWTClaimsSet claims) {
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(new JOSEObjectType("at+jwt"))
                .keyID(key.getKeyID())
                .build();
        SignedJWT token = new SignedJWT(header, claims);
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
