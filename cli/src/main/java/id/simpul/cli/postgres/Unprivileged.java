package id.simpul.cli.postgres;

import id.simpul.cli.console.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** PostgreSQL refuses to run as root; in a user namespace of its own it sees nobody's number instead. */
final class Unprivileged {

    private Unprivileged() {}

    static List<String> command(Path program, List<String> arguments) throws Failure {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of(findUnshare().toString(), "-U"));
        }
        command.add(program.toString());
        command.addAll(arguments);
        return command;
    }

    private static boolean isRoot() {
        try {
            return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException notLinux) {
            return "root".equals(System.getProperty("user.name"));
        }
    }

    private static Path findUnshare() throws Failure {
        return Stream.of("/usr/bin/unshare", "/bin/unshare", "/usr/local/bin/unshare")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> Failure.of("unshare-missing"));
    }
}
