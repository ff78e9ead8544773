package id.simpul.cli.home;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Finds ports that nobody listens on. They lie below those that systems give to outgoing connections (32768 and up on Linux,
 * 49152 elsewhere): otherwise a connection to the database could take one before the part that it was found for has started.
 */
final class FreePorts {

    private static final int FIRST = 16_000;
    private static final int MANY = 16_000;

    /** Two processes that look at the same time begin far apart. */
    private static final long APART = 7_919;

    private static final AtomicInteger NEXT =
            new AtomicInteger((int) (ProcessHandle.current().pid() * APART % MANY));

    private FreePorts() {}

    /** @throws BindException when there are not that many */
    static List<Integer> find(int many) throws IOException {
        List<Integer> found = new ArrayList<>();
        for (int tried = 0; tried < MANY && found.size() < many; tried++) {
            int port = FIRST + Math.floorMod(NEXT.getAndIncrement(), MANY);
            if (isFree(port)) {
                found.add(port);
            }
        }
        if (found.size() < many) {
            throw new BindException("There are no " + many + " free ports from " + FIRST + " to " + (FIRST + MANY));
        }
        return found;
    }

    private static boolean isFree(int port) throws IOException {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (BindException taken) {
            return false;
        }
    }
}
