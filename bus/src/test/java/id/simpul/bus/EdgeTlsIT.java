package id.simpul.bus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.simpul.certs.ClientTls;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EdgeTlsIT {

    private static final int ALERT = 21;
    private static final int PROTOCOL_VERSION = 70;

    @TempDir
    static Path folder;

    static BusUnderTest bus;

    @BeforeAll
    static void start() throws IOException {
        bus = new BusUnderTest(folder);
    }

    @AfterAll
    static void stop() throws IOException {
        bus.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void speaksModernTls(String protocol) throws IOException {
        try (SSLSocket socket = connect()) {
            socket.setEnabledProtocols(new String[] {protocol});
            socket.startHandshake();

            assertThat(socket.getSession().getProtocol()).isEqualTo(protocol);
            assertThat(socket.getSession().getCipherSuite()).contains("_GCM_");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA256",
                "TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA",
                "TLS_DHE_RSA_WITH_AES_128_GCM_SHA256"
            })
    void refusesSuitesThatAreNotModern(String suite) throws IOException {
        try (SSLSocket socket = connect()) {
            socket.setEnabledProtocols(new String[] {"TLSv1.2"});
            socket.setEnabledCipherSuites(new String[] {suite});

            assertThatThrownBy(socket::startHandshake)
                    .isInstanceOf(SSLException.class)
                    .hasMessageContaining("handshake_failure");
        }
    }

    /** The JDK's own client no longer offers these versions, so the first message is written by hand. */
    @ParameterizedTest
    @ValueSource(ints = {0x0301, 0x0302})
    void refusesOldTlsWithAnAlert(int version) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), bus.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(clientHello(version));
            DataInputStream answer = new DataInputStream(socket.getInputStream());

            assertThat(answer.readUnsignedByte()).isEqualTo(ALERT);
            answer.skipBytes(5);
            assertThat(answer.readUnsignedByte()).isEqualTo(PROTOCOL_VERSION);
        }
    }

    @Test
    void takesTheSameHelloWithTls12() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), bus.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(clientHello(0x0303));

            assertThat(socket.getInputStream().read()).isEqualTo(22);
        }
    }

    private static SSLSocket connect() throws IOException {
        return (SSLSocket) ClientTls.context(bus.home().file("certs/root.crt"))
                .getSocketFactory()
                .createSocket("localhost", bus.port());
    }

    /** RFC 5246 7.4.1.2, with suites and curves that the edge knows in TLS 1.2 and one of old times. */
    private static byte[] clientHello(int version) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(body);
        out.writeShort(version);
        out.write(new byte[32]);
        out.writeByte(0);
        out.writeShort(4);
        out.writeShort(0xC02B);
        out.writeShort(0xC009);
        out.write(new byte[] {1, 0});
        byte[] extensions = {0, 10, 0, 4, 0, 2, 0, 23, 0, 11, 0, 2, 1, 0, 0, 13, 0, 4, 0, 2, 4, 3};
        out.writeShort(extensions.length);
        out.write(extensions);
        byte[] hello = body.toByteArray();
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        DataOutputStream frame = new DataOutputStream(message);
        frame.writeByte(22);
        frame.writeShort(Math.min(version, 0x0301));
        frame.writeShort(hello.length + 4);
        frame.writeByte(1);
        frame.writeByte(0);
        frame.writeShort(hello.length);
        frame.write(hello);
        return message.toByteArray();
    }

    @Test
    void offersNothingElse() {
        assertThat(id.simpul.certs.EdgeTls.PROTOCOLS).isEqualTo(List.of("TLSv1.3", "TLSv1.2"));
    }
}
