package id.simpul.certs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.simpul.core.BusException;
import id.simpul.core.ProblemCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RequestSignatureTest {

    private static final Instant NOW = Instant.parse("2026-11-21T03:00:00Z");
    private static final byte[] BODY = "{\"nik\":\"3509010203900001\"}".getBytes(StandardCharsets.UTF_8);
    private static final SignedRequest REQUEST = new SignedRequest(
            "POST", "/v1/layanan/kependudukan/verifikasi", "Siti Aminah", "verifikasi-calon-penerima-bansos");

    @TempDir
    static Path folder;

    static X509Certificate certificate;
    static X509Certificate another;
    static FileSigner signer;

    @BeforeAll
    static void createPki() throws IOException {
        DevelopmentFolder pki = DevelopmentFolder.in(folder);
        certificate = pki.certificate("members/3509.dinsos.simbansos.crt");
        another = pki.certificate("members/3509.bapenda.simpatda.crt");
        signer = FileSigner.of(pki.file("members/3509.dinsos.simbansos.key"));
    }

    @Test
    void acceptsOwnRequestOfTheCertificateHolder() {
        String jws = RequestSignature.sign(signer, certificate, REQUEST, BODY, NOW);

        assertThatCode(() -> RequestSignature.check(jws, certificate, REQUEST, BODY, NOW))
                .doesNotThrowAnyException();
    }

    @Test
    void acceptsClockFiveMinutesApartAndNotMore() {
        String jws = RequestSignature.sign(signer, certificate, REQUEST, BODY, NOW);

        assertThatCode(() -> RequestSignature.check(jws, certificate, REQUEST, BODY, NOW.plusSeconds(300)))
                .doesNotThrowAnyException();
        assertThatCode(() -> RequestSignature.check(jws, certificate, REQUEST, BODY, NOW.minusSeconds(300)))
                .doesNotThrowAnyException();
        refuses(jws, certificate, REQUEST, BODY, NOW.plusSeconds(301), "iat");
        refuses(jws, certificate, REQUEST, BODY, NOW.minusSeconds(301), "iat");
    }

    @Test
    void refusesSignatureShownForAnotherRequest() {
        String jws = RequestSignature.sign(signer, certificate, REQUEST, BODY, NOW);

        refuses(
                jws,
                certificate,
                new SignedRequest("PUT", REQUEST.path(), REQUEST.officer(), REQUEST.use()),
                BODY,
                NOW,
                "htm");
        refuses(
                jws,
                certificate,
                new SignedRequest("POST", "/v1/x", REQUEST.officer(), REQUEST.use()),
                BODY,
                NOW,
                "htu");
        refuses(
                jws,
                certificate,
                new SignedRequest("POST", REQUEST.path(), "Budi", REQUEST.use()),
                BODY,
                NOW,
                "petugas");
        refuses(
                jws,
                certificate,
                new SignedRequest("POST", REQUEST.path(), REQUEST.officer(), "lain"),
                BODY,
                NOW,
                "kegunaan");
        refuses(jws, certificate, REQUEST, "{}".getBytes(StandardCharsets.UTF_8), NOW, "signature");
    }

    @Test
    void refusesSignatureUnderAnotherMembersCertificate() {
        String jws = RequestSignature.sign(signer, certificate, REQUEST, BODY, NOW);

        refuses(jws, another, REQUEST, BODY, NOW, "signature");
    }

    @Test
    void refusesCertificateClaimedWithoutItsKey() {
        String jws = RequestSignature.sign(signer, another, REQUEST, BODY, NOW);

        refuses(jws, another, REQUEST, BODY, NOW, "signature");
    }

    @Test
    void refusesTimeThatIsNotWholeSeconds() {
        for (Object time : new Object[] {"1795230000", 1795230000.5, Long.MAX_VALUE, Long.MIN_VALUE}) {
            Map<String, Object> headers = new LinkedHashMap<>(REQUEST.claims());
            headers.put("x5t#S256", Base64Url.encode(SigningKeys.sha256(encoded())));
            headers.put("iat", time);

            refuses(DetachedJws.sign(signer, BODY, headers), certificate, REQUEST, BODY, NOW, "iat");
        }
    }

    @Test
    void refusesWhatIsNoJws() {
        for (String text : new String[] {"", "..", "a..b", "bnVsbA..", "e30..", "ö..ö"}) {
            refuses(text, certificate, REQUEST, BODY, NOW, "signature");
        }
    }

    private static byte[] encoded() {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void refuses(
            String jws, X509Certificate shown, SignedRequest request, byte[] body, Instant now, String header) {
        assertThatThrownBy(() -> RequestSignature.check(jws, shown, request, body, now))
                .isInstanceOfSatisfying(BusException.class, problem -> {
                    assertThat(problem.code()).isEqualTo(ProblemCode.SIGNATURE_INVALID);
                    assertThat(problem.arguments()).containsEntry("header", header);
                });
    }
}
