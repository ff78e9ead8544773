package id.simpul.cli.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Who listens on a TCP port of this machine. The process is known on Linux only, where {@code /proc} tells.
 *
 * @param command its first words
 */
public record PortHolder(long pid, String command) {

    private static final String LISTENING = "0A";
    private static final int LONGEST_COMMAND = 80;

    /** Whether nobody listens on the port, neither on all addresses nor on the loopback address. */
    public static boolean isFree(int port) {
        return canListen(new InetSocketAddress(port))
                && canListen(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    }

    /** Finds the process that listens on the port, if the operating system tells us. */
    public static Optional<PortHolder> find(int port) {
        try {
            Set<String> sockets = new HashSet<>();
            for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
                sockets.addAll(listening(Path.of(table), port));
            }
            return sockets.isEmpty() ? Optional.empty() : findOwner(sockets);
        } catch (IOException notLinux) {
            return Optional.empty();
        }
    }

    private static boolean canListen(InetSocketAddress address) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(address);
            return true;
        } catch (IOException used) {
            return false;
        }
    }

    /** proc(5): the second column is address:port in hexadecimal, the fourth the state, the tenth the socket's inode. */
    private static Set<String> listening(Path table, int port) throws IOException {
        String wanted = String.format(Locale.ROOT, ":%04X", port);
        Set<String> sockets = new HashSet<>();
        if (Files.exists(table)) {
            for (String line : new String(Files.readAllBytes(table), StandardCharsets.US_ASCII).split("\n", -1)) {
                String[] columns = line.trim().split("\\s+");
                if (columns.length > 9 && columns[1].endsWith(wanted) && columns[3].equals(LISTENING)) {
                    sockets.add("socket:[" + columns[9] + "]");
                }
            }
        }
        return sockets;
    }

    private static Optional<PortHolder> findOwner(Set<String> sockets) {
        return ProcessHandle.allProcesses()
                .filter(process -> holds(process.pid(), sockets))
                .findFirst()
                .map(process -> new PortHolder(process.pid(), describe(process)));
    }

    private static boolean holds(long pid, Set<String> sockets) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(Path.of("/proc", Long.toString(pid), "fd"))) {
            for (Path file : files) {
                if (sockets.contains(Files.readSymbolicLink(file).toString())) {
                    return true;
                }
            }
            return false;
        } catch (IOException | DirectoryIteratorException endedOrNotOurs) {
            return false;
        }
    }

    private static String describe(ProcessHandle process) {
        String command = String.join(" ", CommandLines.of(process)).trim();
        return command.length() <= LONGEST_COMMAND ? command : command.substring(0, LONGEST_COMMAND) + "...";
    }
}
