package id.simpul.sandbox.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * What has happened, a line of JSON each, on disk before anybody is told of it. A last line that a kill has torn was not
 * answered and is cut off.
 */
public final class JsonLines<T> implements AutoCloseable {

    private final FileChannel file;
    private final List<T> read;

    private JsonLines(FileChannel file, List<T> read) {
        this.file = file;
        this.read = read;
    }

    /** @param type of each line */
    public static <T> JsonLines<T> open(Path path, Class<T> type) throws IOException {
        byte[] known = Files.exists(path) ? Files.readAllBytes(path) : new byte[0];
        int whole = known.length;
        while (whole > 0 && known[whole - 1] != '\n') {
            whole--;
        }
        List<T> entries = new ArrayList<>();
        new String(known, 0, whole, StandardCharsets.UTF_8)
                .lines()
                .map(line -> Json.read(line.getBytes(StandardCharsets.UTF_8), type))
                .forEach(entries::add);
        FileChannel file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        file.truncate(whole);
        file.position(whole);
        return new JsonLines<>(file, List.copyOf(entries));
    }

    /** What was there when it was opened. */
    public List<T> read() {
        return read;
    }

    public void append(T entry) {
        try {
            ByteBuffer line = ByteBuffer.wrap((Json.text(entry) + "\n").getBytes(StandardCharsets.UTF_8));
            while (line.hasRemaining()) {
                file.write(line);
            }
            file.force(false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
