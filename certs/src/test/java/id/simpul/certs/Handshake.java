package id.simpul.certs;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;

/** One TLS connection to a server that asks for a member's certificate and says with one byte that it let it in. */
final class Handshake {

    record Result(Identification identification) {}

    private final DevelopmentFolder server;
    private SSLContext client;

    private Handshake(DevelopmentFolder server, SSLContext client) {
        this.server = server;
        this.client = client;
    }

    static Handshake of(DevelopmentFolder server) throws IOException {
        return new Handshake(server, ClientTls.context(server.file("root.crt")));
    }

    Handshake show(Path stem) throws IOException {
        client = ClientTls.context(Issuer.certificateFile(stem), Issuer.keyFile(stem), server.file("root.crt"));
        return this;
    }

    Handshake showNothing() {
        return this;
    }

    /** Throws {@link IOException} when either side breaks off. */
    Result over(String protocol) throws IOException, InterruptedException {
        MemberTrust trust = new MemberTrust(server.certificate("root.crt"), Clock.systemUTC());
        SSLContext edge = EdgeTls.context(server.file("server.crt"), server.file("server.key"), trust);
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try (SSLServerSocket listener = (SSLServerSocket)
                edge.getServerSocketFactory().createServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            listener.setNeedClientAuth(true);
            Future<Identification> accepted = thread.submit(() -> accept(listener));
            connect(listener.getLocalPort(), protocol);
            return new Result(accepted.get());
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } finally {
            thread.shutdownNow();
        }
    }

    private static Identification accept(SSLServerSocket listener) throws IOException {
        try (SSLSocket socket = (SSLSocket) listener.accept()) {
            socket.startHandshake();
            socket.getOutputStream().write(1);
            X509Certificate[] chain = Arrays.copyOf(
                    socket.getSession().getPeerCertificates(),
                    socket.getSession().getPeerCertificates().length,
                    X509Certificate[].class);
            return Identities.identify(chain, Instant.now());
        }
    }

    private void connect(int port, String protocol) throws IOException {
        try (SSLSocket socket =
                (SSLSocket) client.getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), port)) {
            socket.setEnabledProtocols(new String[] {protocol});
            if (socket.getInputStream().read() != 1) {
                throw new IOException("Server closed without letting us in");
            }
        }
    }
}
