package id.simpul.certs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.simpul.core.ProblemCode;
import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real TLS over a socket, both protocols of the edge. */
final class MemberTrustTest {

    @TempDir
    static Path folder;

    static DevelopmentFolder pki;
    static DevelopmentFolder foreign;

    @BeforeAll
    static void createPki() throws IOException {
        pki = DevelopmentFolder.in(folder.resolve("own"));
        foreign = DevelopmentFolder.in(folder.resolve("foreign"));
    }

    @Test
    void letsInMemberOfOurRoot() throws Exception {
        for (String protocol : EdgeTls.PROTOCOLS) {
            Handshake.Result result =
                    Handshake.of(pki).show(pki.member("3509.dinsos.simbansos")).over(protocol);

            assertThat(result.identification())
                    .isEqualTo(new Identification.Known(
                            DevelopmentFolder.SIMBANSOS.member(),
                            DevelopmentFolder.SIMBANSOS,
                            Identities.serialOf(pki.certificate("members/3509.dinsos.simbansos.crt"))));
        }
    }

    @Test
    void letsExpiredCertificateThroughSoThatItCanBeToldSo() throws Exception {
        for (String protocol : EdgeTls.PROTOCOLS) {
            Handshake.Result result = Handshake.of(pki)
                    .show(pki.member("3509.dinsos.simbansos-expired"))
                    .over(protocol);

            assertThat(result.identification()).isEqualTo(new Identification.Refused(ProblemCode.CERTIFICATE_EXPIRED));
        }
    }

    @Test
    void letsRevokedCertificateThroughBecauseAdmissionRefusesIt() throws Exception {
        Handshake.Result result = Handshake.of(pki)
                .show(pki.member("3509.dinsos.simbansos-revoked"))
                .over("TLSv1.3");

        assertThat(result.identification()).isInstanceOf(Identification.Known.class);
    }

    @Test
    void refusesCertificateOfAnotherRootOfTheSameName() {
        for (String protocol : EdgeTls.PROTOCOLS) {
            assertThatThrownBy(() -> Handshake.of(pki)
                            .show(foreign.member("3509.dinsos.simbansos"))
                            .over(protocol))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void refusesExpiredCertificateOfAnotherRoot() {
        assertThatThrownBy(() -> Handshake.of(pki)
                        .show(foreign.member("3509.dinsos.simbansos-expired"))
                        .over("TLSv1.3"))
                .isInstanceOf(IOException.class);
    }

    @Test
    void refusesCallerWithoutCertificate() {
        assertThatThrownBy(() -> Handshake.of(pki).showNothing().over("TLSv1.3"))
                .isInstanceOf(IOException.class);
    }

    @Test
    void refusesServerCertificateAsMember() throws Exception {
        MemberTrust trust = new MemberTrust(pki.certificate("root.crt"), Clock.systemUTC());
        X509Certificate[] server = {pki.certificate("server.crt")};

        assertThatThrownBy(() -> trust.checkClientTrusted(server, "ECDHE_ECDSA"))
                .hasMessageContaining("not for TLS clients");
    }

    @Test
    void refusesMemberWhenRootHasExpired() throws Exception {
        Instant afterRoot =
                pki.certificate("root.crt").getNotAfter().toInstant().plusSeconds(1);
        Clock later = Clock.offset(Clock.systemUTC(), Duration.between(Instant.now(), afterRoot));
        MemberTrust trust = new MemberTrust(pki.certificate("root.crt"), later);
        X509Certificate[] member = {pki.certificate("members/3509.dinsos.simbansos.crt")};

        assertThatThrownBy(() -> trust.checkClientTrusted(member, "ECDHE_ECDSA"))
                .isNotNull();
    }

    @Test
    void refusesChainOfRootAlone() throws Exception {
        MemberTrust trust = new MemberTrust(pki.certificate("root.crt"), Clock.systemUTC());
        X509Certificate[] rootAlone = {pki.certificate("root.crt")};

        assertThatThrownBy(() -> trust.checkClientTrusted(rootAlone, "ECDHE_ECDSA"))
                .hasMessageContaining("No certificate");
    }
}
