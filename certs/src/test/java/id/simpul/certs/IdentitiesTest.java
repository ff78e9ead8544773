package id.simpul.certs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.simpul.core.ProblemCode;
import java.io.IOException;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import org.bouncycastle.asn1.x500.X500Name;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class IdentitiesTest {

    private static final Instant NOW = Instant.parse("2026-11-21T03:00:00Z");

    @Test
    void readsMemberAndSystemFromSubject() throws IOException {
        X509Certificate certificate = issue("3509.dinsos.simbansos", "3509.dinsos");

        Identification found = Identities.identify(new X509Certificate[] {certificate}, NOW);

        assertThat(found)
                .isEqualTo(new Identification.Known(
                        DevelopmentFolder.SIMBANSOS.member(),
                        DevelopmentFolder.SIMBANSOS,
                        certificate.getSerialNumber().toString(16)));
    }

    @ParameterizedTest
    @CsvSource({
        "3509.dinsos.simbansos, 3509.bapenda",
        "3509.dinsos, 3509.dinsos",
        "Dinsos, 3509.dinsos",
        "3509.dinsos.simbansos, Dinas Sosial",
        "'3509.dinsos.simbansos,O=3509.bapenda', 3509.dinsos"
    })
    void knowsNobodyBySubjectOfAnotherForm(String commonName, String organisation) throws IOException {
        X509Certificate certificate = issue(commonName, organisation);

        assertThat(Identities.identify(new X509Certificate[] {certificate}, NOW))
                .isEqualTo(new Identification.Refused(ProblemCode.MEMBER_UNKNOWN));
    }

    @Test
    void refusesCertificateAfterItsLastSecond() throws IOException {
        X509Certificate certificate = issue("3509.dinsos.simbansos", "3509.dinsos");
        Instant last = certificate.getNotAfter().toInstant();

        assertThat(Identities.identify(new X509Certificate[] {certificate}, last))
                .isInstanceOf(Identification.Known.class);
        assertThat(Identities.identify(new X509Certificate[] {certificate}, last.plusSeconds(1)))
                .isEqualTo(new Identification.Refused(ProblemCode.CERTIFICATE_EXPIRED));
    }

    @Test
    void refusesCertificateThatIsNotYetValid() throws IOException {
        X509Certificate certificate = issue("3509.dinsos.simbansos", "3509.dinsos");
        Instant early = certificate.getNotBefore().toInstant().minusSeconds(1);

        assertThat(Identities.identify(new X509Certificate[] {certificate}, early))
                .isEqualTo(new Identification.Refused(ProblemCode.CERTIFICATE_EXPIRED));
    }

    @Test
    void saysThatNoCertificateWasShown() {
        assertThat(Identities.identify(new X509Certificate[0], NOW))
                .isEqualTo(new Identification.Refused(ProblemCode.CERTIFICATE_MISSING));
    }

    @Test
    void readsRevokedSerialsOfOurOwnAuthority(@TempDir Path folder) throws IOException {
        DevelopmentFolder pki = DevelopmentFolder.in(folder);

        RevocationList list = RevocationList.read(pki.file("crl.pem"), pki.certificate("root.crt"));

        assertThat(list.serials())
                .containsExactly(Identities.serialOf(pki.certificate("members/3509.dinsos.simbansos-revoked.crt")));
    }

    @Test
    void refusesRevocationListOfAnotherAuthority(@TempDir Path folder) throws IOException {
        DevelopmentFolder own = DevelopmentFolder.in(folder.resolve("own"));
        DevelopmentFolder foreign = DevelopmentFolder.in(folder.resolve("foreign"));

        assertThatThrownBy(() -> RevocationList.read(foreign.file("crl.pem"), own.certificate("root.crt")))
                .isInstanceOf(IOException.class);
    }

    private static X509Certificate issue(String commonName, String organisation) throws IOException {
        SecureRandom random = new SecureRandom();
        KeyPair keys = CertificateAuthority.newKeys(random);
        CertificateAuthority authority = new CertificateAuthority(new X500Name("CN=Test"), keys, random);
        Profile profile = new Profile(commonName, organisation, Profile.Purpose.CLIENT, false);
        return authority.issue(profile, keys.getPublic(), NOW.minusSeconds(60), NOW.plus(Duration.ofDays(1)));
    }
}
