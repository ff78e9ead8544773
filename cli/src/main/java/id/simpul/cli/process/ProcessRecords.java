package id.simpul.cli.process;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/** One file {@code <name>.json} a process. A file whose process is gone, or is another now, is stale and removed. */
public final class ProcessRecords {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;

    public ProcessRecords(Path folder) {
        this.folder = folder;
    }

    /** The living process of that name, if it is truly ours. */
    public Optional<ProcessHandle> find(String name) throws IOException {
        Optional<ProcessRecord> record = read(name);
        Optional<ProcessHandle> process =
                record.flatMap(known -> ProcessHandle.of(known.pid()).filter(known::describes));
        if (process.isEmpty()) {
            remove(name);
        }
        return process;
    }

    public void write(String name, ProcessHandle process, List<String> arguments) throws IOException {
        Files.createDirectories(folder);
        Path fresh = folder.resolve(name + ".json.new");
        JSON.writeValue(fresh.toFile(), ProcessRecord.of(process, arguments));
        Files.move(fresh, file(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    public void remove(String name) throws IOException {
        Files.deleteIfExists(file(name));
    }

    /** A power cut can leave a file empty or torn: then there is nothing it could name. */
    private Optional<ProcessRecord> read(String name) throws IOException {
        if (!Files.exists(file(name))) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(file(name).toFile(), ProcessRecord.class));
        } catch (JacksonException torn) {
            return Optional.empty();
        }
    }

    private Path file(String name) {
        return folder.resolve(name + ".json");
    }
}
