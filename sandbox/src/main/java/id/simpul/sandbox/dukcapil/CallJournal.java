package id.simpul.sandbox.dukcapil;

import id.simpul.sandbox.web.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the sandbox was asked. Each call is written before it is answered, so a drill can compare both sides even after
 * the process was killed.
 */
public final class CallJournal implements AutoCloseable {

    private static final int KEPT = 10_000;

    private final Optional<FileChannel> file;
    private final Deque<Call> calls = new ArrayDeque<>();
    private long count;

    CallJournal(Optional<Path> file) throws IOException {
        this.file = file.isEmpty()
                ? Optional.empty()
                : Optional.of(FileChannel.open(
                        file.get(), StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND));
    }

    synchronized void add(Call call) {
        count++;
        calls.addLast(call);
        if (calls.size() > KEPT) {
            calls.removeFirst();
        }
        file.ifPresent(channel -> write(channel, Json.text(asMap(call)) + "\n"));
    }

    /** Calls since the start. */
    public synchronized long count() {
        return count;
    }

    /** The last calls, oldest first, 10,000 at most. */
    public synchronized List<Call> entries() {
        return List.copyOf(calls);
    }

    static Map<String, Object> asMap(Call call) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("time", call.at().toString());
        line.put("peer", call.peer());
        line.put("institution", call.institution());
        line.put("method", call.method());
        line.put("nik", call.nik());
        line.put("elements", call.elements());
        line.put("answer", call.answer());
        return line;
    }

    private static void write(FileChannel channel, String line) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        if (file.isPresent()) {
            file.get().close();
        }
    }
}
