package id.simpul.sandbox.bapenda;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLContext;

/** Speaks TLS for a PostgreSQL behind it, and fails as it is told. */
final class DatabaseFront implements AutoCloseable {

    private static final int BLOCK = 16 * 1024;

    private final SSLContext context;
    private final InetSocketAddress server;
    private final InetSocketAddress address;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile SismiopFault fault = SismiopFault.NONE;
    private ServerSocket listener;

    DatabaseFront(SSLContext context, InetSocketAddress wanted, InetSocketAddress server) throws IOException {
        this.context = context;
        this.server = server;
        listener = listen(wanted);
        address = (InetSocketAddress) listener.getLocalSocketAddress();
    }

    int port() {
        return address.getPort();
    }

    SismiopFault fault() {
        return fault;
    }

    synchronized void set(SismiopFault wanted) throws IOException {
        fault = wanted;
        if (wanted.mode() == SismiopFault.Mode.DOWN) {
            leave();
        } else if (listener.isClosed()) {
            listener = listen(address);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        leave();
    }

    private void leave() throws IOException {
        listener.close();
        for (Socket socket : open) {
            socket.close();
        }
    }

    private ServerSocket listen(InetSocketAddress where) throws IOException {
        ServerSocket made = new ServerSocket();
        made.setReuseAddress(true);
        made.bind(where);
        daemon(() -> accept(made));
        return made;
    }

    private void accept(ServerSocket from) {
        while (!from.isClosed()) {
            try {
                Socket client = from.accept();
                open.add(client);
                daemon(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client;
                Socket secured = Handshake.secure(client, context);
                Socket back = new Socket(server.getHostString(), server.getPort())) {
            AtomicBoolean asked = new AtomicBoolean();
            daemon(() -> answer(back, secured, asked));
            ask(secured, back, asked);
        } catch (IOException over) {
            // One of both has gone, or was to go.
        } finally {
            open.remove(client);
        }
    }

    private void ask(Socket client, Socket back, AtomicBoolean asked) throws IOException {
        byte[] block = new byte[BLOCK];
        InputStream in = client.getInputStream();
        OutputStream out = back.getOutputStream();
        for (int count = in.read(block); count > 0; count = in.read(block)) {
            if (isAboutTax(block, count)) {
                asked.set(true);
                if (fault.mode() == SismiopFault.Mode.CUT_BEFORE) {
                    throw new IOException("cut");
                }
            }
            out.write(block, 0, count);
            out.flush();
        }
    }

    /** What drivers ask for themselves is none of ours. */
    private static boolean isAboutTax(byte[] block, int count) {
        return new String(block, 0, count, StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT)
                .contains("sppt");
    }

    private void answer(Socket back, Socket client, AtomicBoolean asked) {
        byte[] block = new byte[BLOCK];
        try (back;
                client) {
            InputStream in = back.getInputStream();
            OutputStream out = client.getOutputStream();
            for (int count = in.read(block); count > 0; count = in.read(block)) {
                pass(Arrays.copyOf(block, count), out, asked.get() ? fault : SismiopFault.NONE);
            }
        } catch (IOException | InterruptedException over) {
            // One of both has gone, or was to go.
        }
    }

    private static void pass(byte[] bytes, OutputStream out, SismiopFault fault)
            throws IOException, InterruptedException {
        switch (fault.mode()) {
            case SLOW -> Thread.sleep(fault.millis());
            case CUT_AFTER -> throw new IOException("cut");
            case HALF -> {
                out.write(bytes, 0, bytes.length / 2);
                out.flush();
                throw new IOException("cut");
            }
            case NONE, DOWN, CUT_BEFORE -> {
                // Passed on as it is.
            }
        }
        out.write(bytes);
        out.flush();
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "sismiop");
        thread.setDaemon(true);
        thread.start();
    }
}
