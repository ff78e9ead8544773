package id.simpul.connectors.partner;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The contract's partner over HTTP. Its requests stay to be looked at in the peer. */
final class HttpContractPeer implements ContractPeer {

    private static final long HUGE = 64_000_000;
    private static final int OK = 200;

    private final Peer peer;
    private final HttpWords words;
    private final CountDownLatch end = new CountDownLatch(1);
    private final CompletableFuture<Long> flood = new CompletableFuture<>();

    HttpContractPeer(Peer peer, HttpWords words) {
        this.peer = peer;
        this.words = words;
        peer.behaves((asked, connection) -> Peer.write(
                connection, OK, words.type(), words.good().apply(asked).getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public int port() {
        return peer.port();
    }

    @Override
    public void behaves(Misconduct misconduct) {
        switch (misconduct) {
            case SILENCE -> peer.behaves((asked, connection) -> end.await());
            case TRICKLE -> peer.behaves((asked, connection) -> trickle(connection));
            case CUT -> peer.behaves((asked, connection) -> connection.close());
            case HALF -> peer.behaves(this::half);
            case OTHER_ENCODING ->
                peer.behaves((asked, connection) -> Peer.write(
                        connection,
                        OK,
                        words.type(),
                        words.withLetter().apply(asked).getBytes(StandardCharsets.ISO_8859_1)));
            case FLOOD -> peer.behaves((asked, connection) -> flood(connection));
            case NONSENSE -> peer.answers(OK, "text/html", "<html>Silakan masuk</html>");
            case REFUSAL -> peer.answers(words.refusalStatus(), words.type(), words.refusal());
        }
    }

    @Override
    public int arrived() {
        return peer.asked().size();
    }

    @Override
    public int carried(String key) {
        return Math.toIntExact(peer.asked().stream()
                .filter(asked -> asked.headers().containsValue(key)
                        || asked.line().contains(key)
                        || asked.body().contains(key))
                .count());
    }

    @Override
    public boolean sawHeadersOfTheRoute() {
        return peer.asked().stream()
                .flatMap(asked -> asked.headers().keySet().stream())
                .map(name -> name.toLowerCase(Locale.ROOT))
                .anyMatch(name -> name.equals("x-dari-rute") || name.startsWith("camel"));
    }

    @Override
    public boolean floodWasGivenUp() throws Exception {
        return flood.get(20, TimeUnit.SECONDS) < HUGE / 2;
    }

    @Override
    public void stop() throws Exception {
        peer.stop();
    }

    @Override
    public void startAgain() throws Exception {
        peer.startAgain();
    }

    @Override
    public void close() throws IOException {
        end.countDown();
        peer.close();
    }

    private void half(Peer.Asked asked, Socket connection) throws Exception {
        byte[] whole = words.good().apply(asked).getBytes(StandardCharsets.UTF_8);
        Peer.head(connection, OK, words.type(), whole.length);
        connection.getOutputStream().write(whole, 0, whole.length / 2);
        connection.close();
    }

    private void trickle(Socket connection) throws Exception {
        Peer.head(connection, OK, words.type(), 1000);
        while (!end.await(100, TimeUnit.MILLISECONDS)) {
            connection.getOutputStream().write(' ');
            connection.getOutputStream().flush();
        }
    }

    private void flood(Socket connection) throws Exception {
        long count = 0;
        try {
            Peer.head(connection, OK, words.type(), HUGE);
            byte[] block = new byte[65_536];
            for (; count < HUGE; count += block.length) {
                connection.getOutputStream().write(block);
            }
        } finally {
            flood.complete(count);
        }
    }
}
