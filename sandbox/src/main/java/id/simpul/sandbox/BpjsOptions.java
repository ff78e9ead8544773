package id.simpul.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import id.simpul.sandbox.bpjs.BpjsSandbox;
import id.simpul.sandbox.bpjs.BpjsSettings;
import id.simpul.sandbox.dukcapil.Population;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of the simulated BPJS Kesehatan. It runs when it has a list of customers. */
final class BpjsOptions {

    @Option(names = "--bpjs-customers", description = "YAML list of its customers; without it, it does not run.")
    private @Nullable Path customers;

    @Option(names = "--bpjs-port", description = "Port of its service, 0 for any free one (default: 9449).")
    private int port = 9449;

    @Option(names = "--bpjs-control-port", description = "Port of its control (default: any free one).")
    private int controlPort;

    @Option(names = "--bpjs-window", description = "How far a timestamp may be off, as PT5M (default: PT5M).")
    private Duration window = BpjsSettings.USUAL_WINDOW;

    /** Empty when it is not wanted. */
    Optional<BpjsSandbox> start(TlsIdentity identity, Population population) throws IOException {
        if (customers == null) {
            return Optional.empty();
        }
        BpjsSettings settings = BpjsSettings.of(identity, read(customers), population, Clock.systemUTC());
        return Optional.of(
                BpjsSandbox.start(settings.withPorts(port, controlPort).withWindow(window)));
    }

    /** The parser's message is left out: it may quote a secret. */
    private static List<BpjsSettings.Customer> read(Path file) throws IOException {
        try {
            return YAMLMapper.builder()
                    .build()
                    .readValue(Files.readString(file), new TypeReference<List<BpjsSettings.Customer>>() {});
        } catch (JsonProcessingException notOfThatForm) {
            throw new IllegalArgumentException(file + " is not a list of consId, secret and userKey");
        }
    }
}
