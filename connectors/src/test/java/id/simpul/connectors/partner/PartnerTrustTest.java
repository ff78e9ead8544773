package id.simpul.connectors.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.simpul.core.Provenance.Reality;
import id.simpul.sandbox.TestAuthority;
import id.simpul.sandbox.TestAuthority.Issued;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PartnerTrustTest {

    private static final char[] NO_PASSWORD = new char[0];

    @TempDir
    private Path folder;

    private final TestAuthority marked = TestAuthority.marked();
    private final TestAuthority unmarked = TestAuthority.unmarked();

    @Test
    void chainWithoutMarkIsLive() throws Exception {
        assertThat(reality(unmarked, unmarked.issue())).isEqualTo(Reality.LIVE);
    }

    @Test
    void markInTheLeafMeansSandbox() throws Exception {
        assertThat(reality(unmarked, unmarked.issue("localhost", true))).isEqualTo(Reality.SANDBOX);
    }

    @Test
    void markInTheShownAuthorityMeansSandbox() throws Exception {
        assertThat(reality(marked, marked.issue("localhost", false), marked.certificate()))
                .isEqualTo(Reality.SANDBOX);
    }

    @Test
    void markInThePinnedAuthorityAloneMeansSandbox() throws Exception {
        assertThat(reality(marked, marked.issue("localhost", false))).isEqualTo(Reality.SANDBOX);
    }

    @Test
    void markOfAnotherPinnedAuthoritySaysNothing() throws Exception {
        Files.writeString(folder.resolve("both.crt"), TestAuthority.pem(unmarked.certificate(), marked.certificate()));

        assertThat(reality(PartnerTrust.load(folder.resolve("both.crt")), unmarked.issue()))
                .isEqualTo(Reality.LIVE);
    }

    @Test
    void refusesFileWithoutCertificates() throws IOException {
        Path empty = Files.writeString(folder.resolve("empty.crt"), "");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> PartnerTrust.load(empty))
                .withMessageContaining("empty.crt");
    }

    private Reality reality(TestAuthority trusted, Issued server, X509Certificate... shown) throws Exception {
        Path file = Files.writeString(folder.resolve("trust.crt"), TestAuthority.pem(trusted.certificate()));
        return reality(PartnerTrust.load(file), server, shown);
    }

    /** Makes a real TLS connection and asks what its session says. */
    private static Reality reality(PartnerTrust trust, Issued server, X509Certificate... shown) throws Exception {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        try (SSLServerSocket listener = (SSLServerSocket)
                context(server, shown).getServerSocketFactory().createServerSocket(0, 1, loopback)) {
            CompletableFuture<Void> served = CompletableFuture.runAsync(() -> shakeHands(listener));
            try (SSLSocket socket =
                    (SSLSocket) trust.context().getSocketFactory().createSocket(loopback, listener.getLocalPort())) {
                socket.startHandshake();
                Reality reality = trust.realityOf(socket.getSession());
                socket.getOutputStream().write(1);
                served.join();
                return reality;
            }
        }
    }

    private static void shakeHands(SSLServerSocket listener) {
        try (SSLSocket socket = (SSLSocket) listener.accept()) {
            assertThat(socket.getInputStream().read()).isEqualTo(1);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static SSLContext context(Issued server, X509Certificate... shown)
            throws GeneralSecurityException, IOException {
        Certificate[] chain = new Certificate[1 + shown.length];
        chain[0] = server.certificate();
        System.arraycopy(shown, 0, chain, 1, shown.length);
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, NO_PASSWORD);
        store.setKeyEntry("server", server.key(), NO_PASSWORD, chain);
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, NO_PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }
}
