package id.simpul.cli.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

final class FreePortsTest {

    @Test
    void findsPortsThatNoOutgoingConnectionTakes() throws IOException {
        assertThat(FreePorts.find(50))
                .hasSize(50)
                .doesNotHaveDuplicates()
                .allMatch(port -> port >= 16_000)
                .allMatch(port -> port < 32_768);
    }

    @Test
    void passesOverOneOnWhichSomebodyListens() throws IOException {
        int next = FreePorts.find(1).get(0) + 1;
        try (ServerSocket listener = new ServerSocket()) {
            listenUnlessSomebodyDoes(listener, next);

            assertThat(FreePorts.find(2)).doesNotContain(next);
        }
    }

    private static void listenUnlessSomebodyDoes(ServerSocket listener, int port) throws IOException {
        try {
            listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1);
        } catch (BindException taken) {
            // As well: it is not free.
        }
    }
}
