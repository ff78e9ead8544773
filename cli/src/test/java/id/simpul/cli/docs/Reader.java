package id.simpul.cli.docs;

import id.simpul.cli.home.Home;
import id.simpul.cli.home.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Somebody who has the program in an empty folder and types what the documents say, one document after the other in the
 * same folder. Only the usual ports are others, because a machine may have them in use.
 */
final class Reader {

    private static final long PATIENCE_IN_MINUTES = 10;

    private final Path folder;
    private final Ports ports;

    private Reader(Path folder, Ports ports) {
        this.folder = folder;
        this.ports = ports;
    }

    static Reader in(Path folder) throws IOException {
        Path program = Document.ROOT.resolve("cli/target/simpul");
        Files.copy(program.resolve("simpul.jar"), folder.resolve("simpul.jar"));
        Files.createSymbolicLink(folder.resolve("lib"), program.resolve("lib"));
        Path command = Files.copy(Document.ROOT.resolve("simpul"), folder.resolve("simpul"));
        if (!command.toFile().setExecutable(true)) {
            throw new IOException("Cannot make " + command + " executable");
        }
        Ports ports = Ports.free();
        ports.remember(new Home(folder.resolve(".simpul")).create());
        return new Reader(folder, ports);
    }

    /** Does what the document says, in one shell, until a command fails. */
    List<Tried> follow(Document document) throws IOException, InterruptedException {
        Path printed = Files.createDirectories(folder.resolve("printed").resolve(document.name()));
        Path script = Files.writeString(printed.resolve("script.sh"), script(document, printed));
        int exit = run("sh", script.toString());
        List<Tried> tried = new ArrayList<>();
        for (Block block : document.blocks()) {
            Path output = printed.resolve(String.valueOf(block.line()));
            if (block.isRun() && Files.exists(output)) {
                tried.add(new Tried(block, Files.readString(output), true));
            }
        }
        if (exit != 0 && !tried.isEmpty()) {
            Tried last = tried.remove(tried.size() - 1);
            tried.add(new Tried(last.block(), last.output(), false));
        }
        return tried;
    }

    void stop() throws IOException, InterruptedException {
        run("sh", "./simpul", "stop");
    }

    /** The text with the ports of this folder. */
    String here(String text) {
        return text.replace(":8443", ":" + ports.edge())
                .replace(":8081", ":" + ports.management())
                .replace(":5439", ":" + ports.postgres())
                .replace(":9443", ":" + ports.sandbox())
                .replace(":9444", ":" + ports.sandboxControl())
                .replace(":9445", ":" + ports.siapkerja())
                .replace(":9446", ":" + ports.siapkerjaControl())
                .replace(":9449", ":" + ports.bpjs())
                .replace(":9450", ":" + ports.bpjsControl());
    }

    private String script(Document document, Path printed) {
        StringBuilder script = new StringBuilder("set -eu\n");
        for (Block block : document.blocks()) {
            if (block.file().isPresent()) {
                String file = block.file().get();
                script.append("mkdir -p \"$(dirname '").append(file).append("')\"\n");
                script.append("cat > '").append(file).append("' <<'END OF BLOCK'\n");
                script.append(block.text()).append("END OF BLOCK\n");
            } else if (block.isRun()) {
                script.append("exec > '").append(printed.resolve(String.valueOf(block.line())));
                script.append("' 2>&1\n").append(here(block.text()));
            }
        }
        return script.toString();
    }

    private int run(String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().remove("SIMPUL_HOME");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.redirectErrorStream(true);
        builder.redirectOutput(folder.resolve("shell.txt").toFile());
        Process process = builder.start();
        process.getOutputStream().close();
        if (!process.waitFor(PATIENCE_IN_MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IOException("Not done in " + PATIENCE_IN_MINUTES + " minutes");
        }
        return process.exitValue();
    }
}
