package id.simpul.cli.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The end of a log file. */
public final class Logs {

    private static final int FARTHEST_BACK = 256 << 10;

    private Logs() {}

    /** The last lines, at most so many; none when there is no file. */
    public static List<String> tail(Path log, int lines) throws IOException {
        if (!Files.exists(log)) {
            return List.of();
        }
        long from = Math.max(0, Files.size(log) - FARTHEST_BACK);
        List<String> all =
                new String(readFrom(log, from), StandardCharsets.UTF_8).lines().toList();
        return all.subList(Math.max(0, all.size() - lines), all.size());
    }

    /** What stands in the file from a place on, {@value #FARTHEST_BACK} bytes at most. */
    public static byte[] readFrom(Path log, long from) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            byte[] bytes = new byte[(int) Math.max(0, Math.min(FARTHEST_BACK, file.length() - from))];
            file.seek(from);
            file.readFully(bytes);
            return bytes;
        }
    }
}
