package id.simpul.cli.process;

import id.simpul.cli.console.Failure;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/** Keeps two commands from changing one installation at once. The lock ends with its process, however that ends. */
public final class OnlyOne implements AutoCloseable {

    private final FileChannel channel;
    private final FileLock lock;

    private OnlyOne(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    public static OnlyOne in(Path file) throws IOException, Failure {
        Files.createDirectories(Objects.requireNonNull(file.toAbsolutePath().getParent()));
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return new OnlyOne(channel, lock);
            }
        } catch (OverlappingFileLockException heldByThisProgram) {
            // The same answer as for another program.
        }
        channel.close();
        throw Failure.of("busy", file);
    }

    @Override
    public void close() throws IOException {
        lock.release();
        channel.close();
    }
}
