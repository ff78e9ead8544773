package id.simpul.connectors.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.SocketFactory;

/** Named to drivers as what makes their sockets. */
public final class LineFactory extends SocketFactory {

    @Override
    public Socket createSocket() {
        return Opening.now().line();
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
        return new IOException("Drivers connect their sockets themselves");
    }
}
