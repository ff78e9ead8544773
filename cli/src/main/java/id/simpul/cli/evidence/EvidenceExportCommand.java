package id.simpul.cli.evidence;

import id.simpul.cli.client.BusClient;
import id.simpul.cli.client.BusReply;
import id.simpul.cli.console.Failure;
import id.simpul.cli.home.Addresses;
import id.simpul.cli.home.Home;
import id.simpul.cli.home.Ports;
import id.simpul.cli.home.Surroundings;
import id.simpul.core.ExchangeId;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Asks the bus for the evidence of an exchange and writes it to a file. */
@Command(name = "export", mixinStandardHelpOptions = true, sortOptions = false)
final class EvidenceExportCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Parameters(paramLabel = "EXCHANGE", descriptionKey = "EXCHANGE")
    private String exchange = "";

    @Option(names = "--as", paramLabel = "SYSTEM", defaultValue = "3509.diskominfo.operator")
    private String system = "";

    @Option(names = "--out", paramLabel = "FILE")
    private @Nullable Path out;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    EvidenceExportCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException, InterruptedException, Failure {
        String id = id();
        Home home = surroundings.home().existing();
        Addresses addresses = Addresses.of(Ports.remembered(home));
        BusReply reply = BusClient.as(system, home, addresses.edge(), surroundings.words())
                .evidence(id);
        PrintWriter console = spec.commandLine().getOut();
        if (reply.status() != 200) {
            spec.commandLine()
                    .getErr()
                    .println(reply.body().path("detail").asText() + " "
                            + reply.body().path("perbaikan").asText());
            return 1;
        }
        Path file = out == null ? Path.of(id + ".bukti.json") : out;
        Files.write(file, reply.bytes());
        console.println(surroundings.words().say("evidence.written", file));
        return 0;
    }

    private String id() throws Failure {
        try {
            return ExchangeId.of(exchange).toString();
        } catch (IllegalArgumentException malformed) {
            throw Failure.of("not-an-exchange", exchange);
        }
    }
}
