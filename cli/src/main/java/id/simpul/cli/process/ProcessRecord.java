package id.simpul.cli.process;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What is written down about a process we started, enough to know it again.
 *
 * @param started when the operating system says it began, ISO 8601
 * @param command the program's file
 * @param arguments those that no other program has, such as {@code -Dsimpul.home=...}; each must be there as a whole
 */
public record ProcessRecord(long pid, String started, String command, List<String> arguments) {

    /** Linux derives start times from the boot time, which moves when the clock is set. */
    private static final Duration MOST_APART = Duration.ofSeconds(5);

    public ProcessRecord {
        arguments = List.copyOf(arguments);
    }

    /** Describes a process that has just been started. */
    public static ProcessRecord of(ProcessHandle process, List<String> arguments) {
        ProcessHandle.Info info = process.info();
        return new ProcessRecord(
                process.pid(),
                info.startInstant().orElse(Instant.EPOCH).toString(),
                info.command().orElse(""),
                arguments);
    }

    /** Whether a living process is the one described, and not another that got its number. */
    public boolean describes(ProcessHandle process) {
        return process.pid() == pid && process.isAlive() && hasStartTime(process) && hasArguments(process);
    }

    private boolean hasStartTime(ProcessHandle process) {
        Instant expected = Instant.parse(started);
        return process.info()
                .startInstant()
                .map(actual -> Duration.between(expected, actual).abs().compareTo(MOST_APART) <= 0)
                .orElse(false);
    }

    private boolean hasArguments(ProcessHandle process) {
        List<String> actual = CommandLines.of(process);
        return actual.isEmpty()
                ? process.info().command().map(command::equals).orElse(false)
                : actual.containsAll(arguments);
    }
}
