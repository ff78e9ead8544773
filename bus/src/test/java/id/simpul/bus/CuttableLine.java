package id.simpul.bus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A network line to a server on this machine that a test can cut. */
final class CuttableLine implements AutoCloseable {

    private final ServerSocket entrance;
    private final int target;
    private final List<Socket> open = new CopyOnWriteArrayList<>();

    CuttableLine(int target) throws IOException {
        this.target = target;
        entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        new Thread(this::accept, "cuttable-line").start();
    }

    int port() {
        return entrance.getLocalPort();
    }

    void cut() throws IOException {
        entrance.close();
        for (Socket socket : open) {
            socket.close();
        }
    }

    private void accept() {
        try {
            while (!entrance.isClosed()) {
                Socket near = entrance.accept();
                Socket far = new Socket(InetAddress.getLoopbackAddress(), target);
                open.addAll(List.of(near, far));
                new Thread(() -> pump(near, far)).start();
                new Thread(() -> pump(far, near)).start();
            }
        } catch (SocketException cut) {
            // The test has cut the line.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void pump(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException ended) {
            // One of the two ends has gone.
        }
    }

    @Override
    public void close() throws IOException {
        cut();
    }
}
