package id.simpul.certs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class KeyFilesTest {

    @TempDir
    Path folder;

    @Test
    void writesKeyThatOnlyItsOwnerCanRead() throws IOException {
        Path file = folder.resolve("log.key");

        KeyFiles.write(file, Ed25519Keys.newPrivateKey(new SecureRandom()));

        assumeThat(folder.getFileSystem().supportedFileAttributeViews()).contains("posix");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----", "rw-rw-rw-"})
    void refusesKeyThatOthersCanReadOrReplace(String mode) throws IOException {
        Path file = folder.resolve("log.key");
        KeyFiles.write(file, Ed25519Keys.newPrivateKey(new SecureRandom()));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));

        assertThatThrownBy(() -> KeyFiles.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("0600");
    }

    @Test
    void readsWhatItWrote() throws IOException {
        PrivateKey edwards = Ed25519Keys.newPrivateKey(new SecureRandom());
        PrivateKey curve = CertificateAuthority.newKeys(new SecureRandom()).getPrivate();

        KeyFiles.write(folder.resolve("edwards.key"), edwards);
        KeyFiles.write(folder.resolve("curve.key"), curve);

        assertThat(KeyFiles.read(folder.resolve("edwards.key")).getEncoded()).isEqualTo(edwards.getEncoded());
        assertThat(FileSigner.of(folder.resolve("curve.key")).keyId())
                .isEqualTo(FileSigner.of(curve).keyId());
    }

    @Test
    void refusesKeyOfAnotherCurve() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp384r1"));
        PrivateKey larger = generator.generateKeyPair().getPrivate();

        assertThatThrownBy(() -> FileSigner.of(larger)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesFileThatHoldsNoKey() throws IOException {
        Path file = folder.resolve("log.key");
        KeyFiles.replace(file, "-----BEGIN EC PRIVATE KEY-----\nAA==\n".getBytes(StandardCharsets.US_ASCII), true);

        assertThatThrownBy(() -> KeyFiles.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("PKCS#8");
    }
}
