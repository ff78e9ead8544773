package id.simpul.cli.console;

import java.io.IOException;
import java.io.PrintWriter;
import picocli.CommandLine;

/** Says to the person at the keyboard what failed; what nobody foresaw is thrown on. */
public final class FailureWords implements CommandLine.IExecutionExceptionHandler {

    private final Words words;

    public FailureWords(Words words) {
        this.words = words;
    }

    @Override
    public int handleExecutionException(Exception exception, CommandLine command, CommandLine.ParseResult parsed)
            throws Exception {
        PrintWriter err = command.getErr();
        if (exception instanceof Failure failure) {
            err.println(
                    words.say("failure." + failure.code(), failure.arguments().toArray()));
            failure.details().forEach(line -> err.println("  | " + line));
        } else if (exception instanceof IOException) {
            String kind = exception.getClass().getSimpleName();
            err.println(words.say("failure.files", kind, String.valueOf(exception.getMessage())));
        } else {
            throw exception;
        }
        return CommandLine.ExitCode.SOFTWARE;
    }
}
