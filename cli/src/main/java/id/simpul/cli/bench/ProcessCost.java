package id.simpul.cli.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;

/** What processes take from the machine. */
public final class ProcessCost {

    private final List<ProcessHandle> processes;

    public ProcessCost(ProcessHandle... processes) {
        this.processes = List.of(processes);
    }

    /** Processor time of all threads so far. */
    public Duration processorTime() {
        return processes.stream()
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** Resident memory of the first in MiB; known on Linux only. */
    public OptionalLong residentMebibytes() throws IOException {
        Path status = Path.of("/proc/" + processes.get(0).pid() + "/status");
        if (!Files.exists(status)) {
            return OptionalLong.empty();
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
                .findFirst();
    }
}
