package id.simpul.sandbox;

import id.simpul.sandbox.bapenda.SismiopSandbox;
import id.simpul.sandbox.bpjs.BpjsSandbox;
import id.simpul.sandbox.dinsos.SimbansosSandbox;
import id.simpul.sandbox.disnaker.DisnakerSandbox;
import id.simpul.sandbox.dukcapil.DukcapilSandbox;
import id.simpul.sandbox.dukcapil.Fault;
import id.simpul.sandbox.dukcapil.Institutions;
import id.simpul.sandbox.dukcapil.Profile;
import id.simpul.sandbox.dukcapil.Quirks;
import id.simpul.sandbox.dukcapil.SandboxSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * The program: runs the simulated Dukcapil, and with it the simulated siapkerja of Disnaker, BPJS Kesehatan, simbansos of
 * Dinsos and SISMIOP of Bapenda, until it is ended. Prints one READY line with its ports.
 */
@Command(
        name = "sandbox",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Menjalankan mitra tiruan. Runs the simulated partners, on TLS and the loopback address only.")
public final class Sandbox implements Callable<Integer> {

    private static final Path NONE = Path.of("");

    @Option(names = "--port", description = "Port of the service, 0 for any free one (default: ${DEFAULT-VALUE}).")
    private int port = 9443;

    @Option(names = "--control-port", description = "Port of the control (default: any free one).")
    private int controlPort;

    @Option(
            names = "--certificate",
            required = true,
            description = "PEM of the certificate chain, leaf first, each with policy " + SandboxMarker.POLICY + ".")
    private Path certificate = NONE;

    @Option(names = "--authority", description = "PEM of the CA, when the certificate file holds the leaf alone.")
    private @Nullable Path authority;

    @Option(names = "--key", required = true, description = "PEM of the PKCS#8 key, EC or RSA.")
    private Path key = NONE;

    @Option(names = "--institutions", required = true, description = "YAML list of the institutions.")
    private Path institutions = NONE;

    @Option(names = "--residents", description = "Size of the population (default: ${DEFAULT-VALUE}).")
    private int residents = 100_000;

    @Option(names = "--seed", description = "Seed of the population (default: ${DEFAULT-VALUE}).")
    private long seed = 2026;

    @Option(names = "--journal", description = "File to append each call to, as a line of JSON.")
    private @Nullable Path journal;

    @Option(
            names = "--profile",
            paramLabel = "current|legacy",
            description = "Time of the service, for institutions that name none (default: current).")
    private Profile profile = Profile.CURRENT;

    @Option(names = "--echo-nik", description = "Answer verifications with the NIK itself instead of 'Sesuai'.")
    private boolean echoesNik;

    @Mixin
    private DisnakerOptions disnaker = new DisnakerOptions();

    @Mixin
    private BpjsOptions bpjs = new BpjsOptions();

    @Mixin
    private DinsosOptions dinsos = new DinsosOptions();

    @Mixin
    private BapendaOptions bapenda = new BapendaOptions();

    @Spec
    private CommandSpec command = CommandSpec.create();

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        CommandLine made = new CommandLine(new Sandbox()).setCaseInsensitiveEnumValuesAllowed(true);
        made.getCommandSpec()
                .usageMessage()
                .footer(Stream.concat(
                                Stream.of("", "Faults of Dukcapil, to be set with PUT /control/faults {\"mode\":...}:"),
                                Fault.catalogue().entrySet().stream()
                                        .map(each -> "  " + each.getKey() + ": " + each.getValue()))
                        .toArray(String[]::new));
        return made;
    }

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter err = command.commandLine().getErr();
        try (DukcapilSandbox sandbox = DukcapilSandbox.start(settings());
                DisnakerSandbox siapkerja = disnaker.start(identity()).orElse(null);
                BpjsSandbox members =
                        bpjs.start(identity(), sandbox.population()).orElse(null);
                SimbansosSandbox simbansos = dinsos.start(identity()).orElse(null);
                SismiopSandbox sismiop = bapenda.start(identity()).orElse(null)) {
            PrintWriter out = command.commandLine().getOut();
            out.println("READY port=" + sandbox.port() + " control=" + sandbox.controlPort() + ports(siapkerja)
                    + ports(members) + ports(simbansos) + ports(sismiop));
            out.flush();
            new CountDownLatch(1).await();
            return 0;
        } catch (IllegalArgumentException | IOException | UncheckedIOException e) {
            err.println("sandbox: " + e.getMessage());
            return 2;
        }
    }

    private static String ports(@Nullable DisnakerSandbox siapkerja) {
        return siapkerja == null
                ? ""
                : " disnaker=" + siapkerja.port() + " disnaker-control=" + siapkerja.controlPort();
    }

    private static String ports(@Nullable BpjsSandbox members) {
        return members == null ? "" : " bpjs=" + members.port() + " bpjs-control=" + members.controlPort();
    }

    private static String ports(@Nullable SimbansosSandbox simbansos) {
        return simbansos == null ? "" : " dinsos=" + simbansos.port() + " dinsos-control=" + simbansos.controlPort();
    }

    private static String ports(@Nullable SismiopSandbox sismiop) {
        return sismiop == null ? "" : " bapenda=" + sismiop.port() + " bapenda-control=" + sismiop.controlPort();
    }

    private SandboxSettings settings() throws IOException {
        Quirks quirks = Quirks.current().in(profile);
        return new SandboxSettings(
                identity(),
                Institutions.read(institutions),
                port,
                controlPort,
                residents,
                seed,
                Optional.ofNullable(journal),
                echoesNik ? quirks.echoingNik() : quirks,
                Clock.systemUTC());
    }

    private TlsIdentity identity() throws IOException {
        return authority == null ? TlsIdentity.ofPem(certificate, key) : TlsIdentity.ofPem(certificate, authority, key);
    }
}
