package id.simpul.certs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.X509Certificate;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x509.CertificatePolicies;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DevelopmentPkiTest {

    @TempDir
    Path folder;

    DevelopmentFolder pki;

    @BeforeEach
    void createPki() throws IOException {
        pki = DevelopmentFolder.in(folder);
    }

    @Test
    void makesEveryFileAndLeavesNoOther() throws IOException {
        assertThat(contents().keySet())
                .containsExactlyInAnyOrder(
                        "root.crt",
                        "root.key",
                        "server.crt",
                        "server.key",
                        "answers.key",
                        "answers.jwks.json",
                        "tokens.key",
                        "tokens.jwks.json",
                        "log.key",
                        "crl.pem",
                        "members/3509.dinsos.simbansos.crt",
                        "members/3509.dinsos.simbansos.key",
                        "members/3509.bapenda.simpatda.crt",
                        "members/3509.bapenda.simpatda.key",
                        "members/3509.dinsos.simbansos-expired.crt",
                        "members/3509.dinsos.simbansos-expired.key",
                        "members/3509.dinsos.simbansos-revoked.crt",
                        "members/3509.dinsos.simbansos-revoked.key",
                        "partners/dukcapil.crt",
                        "partners/dinsos.simbansos.crt",
                        "partners/bapenda.sismiop.crt",
                        "partners/disnaker.siapkerja.crt",
                        "partners/bpjs.crt",
                        "sandbox/ca.crt",
                        "sandbox/ca.key",
                        "sandbox/dukcapil.crt",
                        "sandbox/dukcapil.key");
    }

    @Test
    void makesKeysThatOnlyTheirOwnerCanRead() throws IOException {
        for (String name : contents().keySet()) {
            if (name.endsWith(".key")) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name))))
                        .as(name)
                        .isEqualTo("rw-------");
            }
        }
    }

    @Test
    void changesNothingWhenAllIsThere() throws IOException {
        Map<String, String> before = contents();

        DevelopmentFolder.in(folder);

        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void renewsOnlyWhatWasDeleted() throws IOException {
        Map<String, String> before = contents();
        Files.delete(folder.resolve("server.crt"));

        DevelopmentFolder.in(folder);

        Map<String, String> after = contents();
        assertThat(after.keySet()).isEqualTo(before.keySet());
        assertThat(after.keySet().stream().filter(name -> !after.get(name).equals(before.get(name))))
                .containsExactlyInAnyOrder("server.crt", "server.key");
    }

    @Test
    void makesAllItSignedAnewWhenRootIsRenewed() throws IOException {
        Files.delete(folder.resolve("root.key"));

        DevelopmentFolder.in(folder);

        X509Certificate root = pki.certificate("root.crt");
        for (String name : new String[] {"server.crt", "members/3509.dinsos.simbansos-expired.crt"}) {
            assertThatCode(() -> pki.certificate(name).verify(root.getPublicKey()))
                    .doesNotThrowAnyException();
        }
        assertThat(RevocationList.read(folder.resolve("crl.pem"), root).serials())
                .hasSize(1);
    }

    @Test
    void keepsOldVerificationKeysWhenAnswerKeyIsRenewed() throws IOException {
        String old = FileSigner.of(folder.resolve("answers.key")).keyId();
        Files.delete(folder.resolve("answers.key"));

        DevelopmentFolder.in(folder);

        JwkSet published = JwkSet.parse(Files.readAllBytes(folder.resolve("answers.jwks.json")));
        assertThat(published.find(old)).isPresent();
        assertThat(published.find(FileSigner.of(folder.resolve("answers.key")).keyId()))
                .isPresent();
    }

    @Test
    void marksSandboxByPolicyAndName() throws Exception {
        for (String name : new String[] {"sandbox/ca.crt", "sandbox/dukcapil.crt"}) {
            X509Certificate certificate = pki.certificate(name);
            CertificatePolicies policies =
                    CertificatePolicies.fromExtensions(new JcaX509CertificateHolder(certificate).getExtensions());

            assertThat(policies.getPolicyInformation(Profile.SANDBOX_POLICY))
                    .as(name)
                    .isNotNull();
            assertThat(certificate.getSubjectX500Principal().getName()).contains("O=Simpul Sandbox (SIMULASI)");
        }
    }

    @Test
    void sandboxServerShowsItsAuthorityToo() throws IOException {
        assertThat(CertificateFiles.read(folder.resolve("sandbox/dukcapil.crt")))
                .containsExactly(pki.certificate("sandbox/dukcapil.crt"), pki.certificate("sandbox/ca.crt"));
    }

    @Test
    void marksNothingElseAsSandbox() throws Exception {
        for (String name : new String[] {"root.crt", "server.crt", "members/3509.dinsos.simbansos.crt"}) {
            assertThat(pki.certificate(name).getExtensionValue(Extension.certificatePolicies.getId()))
                    .as(name)
                    .isNull();
        }
    }

    @Test
    void isRecognisedAsDevelopment() throws IOException {
        assertThat(DevelopmentPki.isDevelopment(pki.certificate("root.crt"))).isTrue();
        assertThat(DevelopmentPki.isDevelopment(pki.certificate("members/3509.dinsos.simbansos.crt")))
                .isTrue();
        assertThat(DevelopmentPki.isDevelopment(pki.certificate("sandbox/ca.crt")))
                .isFalse();
    }

    @Test
    void namesEveryAddressOfThisMachine() throws Exception {
        assertThat(pki.certificate("server.crt").getSubjectAlternativeNames().stream()
                        .map(name -> name.get(1).toString()))
                .containsExactly("localhost", "127.0.0.1", "0:0:0:0:0:0:0:1");
    }

    private Map<String, String> contents() throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(folder.relativize(file).toString(), Files.readString(file, StandardCharsets.UTF_8));
            }
        }
        return contents;
    }
}
