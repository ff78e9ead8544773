package id.simpul.sandbox;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javax.net.ssl.SSLContext;

/** An HTTPS listener with a bounded number of threads that can leave its port and come back to it. */
public final class TlsServer implements AutoCloseable {

    private static final int WAITING = 1024;

    static {
        // Read once by the JDK's server; without it, small answers wait for the client's delayed acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final SSLContext context;
    private final HttpHandler handler;
    private final BooleanSupplier refusesHandshakes;
    private final ExecutorService threads;
    private final InetSocketAddress address;
    private HttpsServer server;
    private boolean listening = true;

    private TlsServer(
            SSLContext context, HttpHandler handler, InetSocketAddress wanted, BooleanSupplier refuses, int size)
            throws IOException {
        this.context = context;
        this.handler = handler;
        this.refusesHandshakes = refuses;
        this.threads = new ThreadPoolExecutor(size, size, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(WAITING));
        this.server = listen(wanted);
        this.address = server.getAddress();
    }

    /**
     * Listens until closed.
     *
     * @param wanted port 0 takes any free one
     * @param refuses asked at each handshake: when true the connection is closed before a request can be read
     * @param size the most requests served at a time
     */
    public static TlsServer start(
            SSLContext context, HttpHandler handler, InetSocketAddress wanted, BooleanSupplier refuses, int size)
            throws IOException {
        return new TlsServer(context, handler, wanted, refuses, size);
    }

    public int port() {
        return address.getPort();
    }

    /** Closes the listening socket and every connection; connecting is then refused by the operating system. */
    public synchronized void leavePort() {
        if (listening) {
            server.stop(0);
            listening = false;
        }
    }

    /** Listens again on the same port. */
    public synchronized void returnToPort() {
        if (!listening) {
            try {
                server = listen(address);
                listening = true;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public void close() {
        leavePort();
        threads.shutdownNow();
    }

    private HttpsServer listen(InetSocketAddress where) throws IOException {
        HttpsServer made = create(where);
        made.setHttpsConfigurator(new HttpsConfigurator(context) {
            @Override
            public void configure(HttpsParameters parameters) {
                if (refusesHandshakes.getAsBoolean()) {
                    throw new IllegalStateException("down");
                }
                var secure = context.getDefaultSSLParameters();
                secure.setProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
                parameters.setSSLParameters(secure);
            }
        });
        made.setExecutor(threads);
        made.createContext("/", handler);
        made.start();
        return made;
    }

    private static HttpsServer create(InetSocketAddress where) throws IOException {
        try {
            return HttpsServer.create(where, 0);
        } catch (BindException e) {
            throw new IOException("Port " + where.getPort() + " cannot be taken: " + e.getMessage(), e);
        }
    }
}
