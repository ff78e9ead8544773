package id.simpul.cli.postgres;

import id.simpul.cli.process.CommandLines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** PostgreSQL's own {@code postmaster.pid}: its first line is the server's process number. */
record PostmasterFile(Path data) {

    boolean exists() {
        return Files.exists(file());
    }

    /** The living server of this data folder; not one of another folder, nor another program with its number. */
    Optional<ProcessHandle> find() throws IOException {
        return number(0)
                .flatMap(ProcessHandle::of)
                .filter(ProcessHandle::isAlive)
                .filter(this::isOurServer);
    }

    void remove() throws IOException {
        Files.deleteIfExists(file());
    }

    /** Server processes that outlived their postmaster still hold its shared memory; they end by themselves. */
    List<Long> orphans() {
        return ProcessHandle.allProcesses()
                .map(ProcessHandle::pid)
                .filter(this::worksInside)
                .toList();
    }

    private boolean isOurServer(ProcessHandle process) {
        List<String> command = CommandLines.of(process);
        return command.isEmpty()
                ? process.info().command().map(this::isServerProgram).orElse(false)
                : isServerProgram(command.get(0)) && command.containsAll(List.of("-D", data.toString()));
    }

    private boolean isServerProgram(String command) {
        return Path.of(command).getFileName().toString().startsWith("postgres");
    }

    private boolean worksInside(long pid) {
        try {
            return Files.readSymbolicLink(Path.of("/proc", Long.toString(pid), "cwd"))
                    .equals(data.toRealPath());
        } catch (IOException endedOrNotLinux) {
            return false;
        }
    }

    /** The port the server was told to listen on. */
    Optional<Long> port() throws IOException {
        return number(3);
    }

    private Optional<Long> number(int line) throws IOException {
        if (!exists()) {
            return Optional.empty();
        }
        try (Stream<String> lines = Files.lines(file())) {
            return lines.skip(line).findFirst().map(String::trim).map(Long::valueOf);
        } catch (NumberFormatException torn) {
            return Optional.empty();
        }
    }

    private Path file() {
        return data.resolve("postmaster.pid");
    }
}
