package id.simpul.connectors.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Properties;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** Named to the driver of PostgreSQL as what makes its TLS: with the pinned certificates and no others. */
public final class PinnedTlsFactory extends SSLSocketFactory {

    private final SSLSocketFactory pinned = Opening.now().trust().context().getSocketFactory();

    public PinnedTlsFactory(Properties properties) {}

    @Override
    public Socket createSocket(Socket line, String host, int port, boolean autoClose) throws IOException {
        SSLSocket socket = (SSLSocket) pinned.createSocket(line, host, port, autoClose);
        socket.setEnabledProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
        Opening.now().secured(socket);
        return socket;
    }

    @Override
    public String[] getDefaultCipherSuites() {
        return pinned.getDefaultCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return pinned.getSupportedCipherSuites();
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        throw unexpected();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
        throw unexpected();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        throw unexpected();
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
        throw unexpected();
    }

    private static IOException unexpected() {
        return new IOException("TLS is made over a line that is there");
    }
}
