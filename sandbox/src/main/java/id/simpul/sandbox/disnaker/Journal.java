package id.simpul.sandbox.disnaker;

import id.simpul.sandbox.web.Json;
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
final class Journal implements AutoCloseable {

    private final FileChannel file;
    private final List<Entry> read;

    private Journal(FileChannel file, List<Entry> read) {
        this.file = file;
        this.read = read;
    }

    static Journal open(Path path) throws IOException {
        byte[] known = Files.exists(path) ? Files.readAllBytes(path) : new byte[0];
        int whole = known.length;
        while (whole > 0 && known[whole - 1] != '\n') {
            whole--;
        }
        List<Entry> entries = new ArrayList<>();
        new String(known, 0, whole, StandardCharsets.UTF_8)
                .lines()
                .map(line -> Json.read(line.getBytes(StandardCharsets.UTF_8), Entry.class))
                .forEach(entries::add);
        FileChannel file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        file.truncate(whole);
        file.position(whole);
        return new Journal(file, List.copyOf(entries));
    }

    /** What was there when it was opened. */
    List<Entry> read() {
        return read;
    }

    void append(Entry entry) {
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
