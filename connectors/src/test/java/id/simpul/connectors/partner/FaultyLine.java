package id.simpul.connectors.partner;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Stands before a real server and passes its bytes on, until it is to fail. It cannot read what TLS carries, but knows a
 * request by its size: everything around it is smaller.
 */
public final class FaultyLine implements AutoCloseable {

    /** How it fails once a request has passed. */
    public enum Fault {
        NONE,
        SILENCE,
        TRICKLE,
        CUT,
        HALF
    }

    private static final int REQUEST = 1500;

    private final int server;
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicLong answered = new AtomicLong();
    private final CountDownLatch end = new CountDownLatch(1);
    private volatile Fault fault = Fault.NONE;
    private ServerSocket listener;

    public FaultyLine(int server) throws IOException {
        this.server = server;
        listener = listen(0);
    }

    public int port() {
        return listener.getLocalPort();
    }

    public void fails(Fault wanted) {
        fault = wanted;
    }

    public int requests() {
        return requests.get();
    }

    /** Bytes that came from the server. */
    public long answered() {
        return answered.get();
    }

    public void stop() throws IOException {
        listener.close();
        for (Socket socket : open) {
            socket.close();
        }
        open.clear();
    }

    public void startAgain() throws IOException {
        listener = listen(listener.getLocalPort());
    }

    @Override
    public void close() throws IOException {
        end.countDown();
        stop();
    }

    private ServerSocket listen(int port) throws IOException {
        ServerSocket made = new ServerSocket();
        made.setReuseAddress(true);
        made.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        daemon(() -> accept(made));
        return made;
    }

    /** A connection that came while the line was stopped may still be accepted; it must not outlive the stop. */
    private void accept(ServerSocket from) {
        while (!from.isClosed()) {
            try {
                Socket client = from.accept();
                Socket back = new Socket(InetAddress.getLoopbackAddress(), server);
                open.addAll(List.of(client, back));
                if (from.isClosed()) {
                    client.close();
                    back.close();
                    return;
                }
                AtomicInteger asked = new AtomicInteger();
                daemon(() -> forward(client, back, asked));
                daemon(() -> answer(client, back, asked));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void forward(Socket client, Socket back, AtomicInteger asked) {
        try (client;
                back) {
            DataInputStream in = new DataInputStream(client.getInputStream());
            OutputStream out = back.getOutputStream();
            while (true) {
                byte[] piece = piece(in);
                if (piece.length > REQUEST) {
                    requests.incrementAndGet();
                    asked.incrementAndGet();
                }
                out.write(piece);
                out.flush();
            }
        } catch (IOException over) {
            // One of both has gone.
        }
    }

    /** A record of TLS, or whatever is there before TLS begins. */
    private static byte[] piece(DataInputStream in) throws IOException {
        int first = in.readUnsignedByte();
        int second = in.readUnsignedByte();
        boolean isTls = first >= 20 && first <= 23 && second == 3;
        if (!isTls) {
            byte[] more = in.readNBytes(in.available());
            return joined(new byte[] {(byte) first, (byte) second}, more);
        }
        byte[] head = new byte[] {(byte) first, (byte) second, in.readByte(), in.readByte(), in.readByte()};
        return joined(head, in.readNBytes(((head[3] & 0xFF) << 8) | (head[4] & 0xFF)));
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    private void answer(Socket client, Socket back, AtomicInteger asked) {
        byte[] block = new byte[65_536];
        try (client;
                back) {
            InputStream in = back.getInputStream();
            OutputStream out = client.getOutputStream();
            for (int count = in.read(block); count > 0; count = in.read(block)) {
                answered.addAndGet(count);
                if (asked.get() == 0 || fault == Fault.NONE) {
                    out.write(block, 0, count);
                } else {
                    fail(out, block, count);
                }
                out.flush();
            }
        } catch (IOException | InterruptedException over) {
            // One of both has gone, or should.
        }
    }

    private void fail(OutputStream out, byte[] block, int count) throws IOException, InterruptedException {
        switch (fault) {
            case SILENCE -> end.await();
            case TRICKLE -> {
                for (int index = 0; index < count && !end.await(100, TimeUnit.MILLISECONDS); index++) {
                    out.write(block, index, 1);
                    out.flush();
                }
            }
            case HALF -> {
                out.write(block, 0, count / 2);
                out.flush();
                throw new IOException("cut");
            }
            case CUT, NONE -> throw new IOException("cut");
        }
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "line");
        thread.setDaemon(true);
        thread.start();
    }
}
