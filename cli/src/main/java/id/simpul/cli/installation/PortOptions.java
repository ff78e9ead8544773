package id.simpul.cli.installation;

import id.simpul.cli.home.Ports;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The ports a person names; the others stay as they were. */
final class PortOptions {

    @Option(names = "--edge-port", paramLabel = "PORT")
    private @Nullable Integer edge;

    @Option(names = "--management-port", paramLabel = "PORT")
    private @Nullable Integer management;

    @Option(names = "--postgres-port", paramLabel = "PORT")
    private @Nullable Integer postgres;

    @Option(names = "--sandbox-port", paramLabel = "PORT")
    private @Nullable Integer sandbox;

    @Option(names = "--sandbox-control-port", paramLabel = "PORT")
    private @Nullable Integer sandboxControl;

    @Option(names = "--siapkerja-port", paramLabel = "PORT")
    private @Nullable Integer siapkerja;

    @Option(names = "--siapkerja-control-port", paramLabel = "PORT")
    private @Nullable Integer siapkerjaControl;

    @Option(names = "--bpjs-port", paramLabel = "PORT")
    private @Nullable Integer bpjs;

    @Option(names = "--bpjs-control-port", paramLabel = "PORT")
    private @Nullable Integer bpjsControl;

    @Option(names = "--simbansos-port", paramLabel = "PORT")
    private @Nullable Integer simbansos;

    @Option(names = "--simbansos-control-port", paramLabel = "PORT")
    private @Nullable Integer simbansosControl;

    @Option(names = "--sismiop-port", paramLabel = "PORT")
    private @Nullable Integer sismiop;

    @Option(names = "--sismiop-control-port", paramLabel = "PORT")
    private @Nullable Integer sismiopControl;

    Ports over(Ports remembered) {
        return new Ports(
                choose(edge, remembered.edge()),
                choose(management, remembered.management()),
                choose(postgres, remembered.postgres()),
                choose(sandbox, remembered.sandbox()),
                choose(sandboxControl, remembered.sandboxControl()),
                choose(siapkerja, remembered.siapkerja()),
                choose(siapkerjaControl, remembered.siapkerjaControl()),
                choose(bpjs, remembered.bpjs()),
                choose(bpjsControl, remembered.bpjsControl()),
                choose(simbansos, remembered.simbansos()),
                choose(simbansosControl, remembered.simbansosControl()),
                choose(sismiop, remembered.sismiop()),
                choose(sismiopControl, remembered.sismiopControl()));
    }

    private static int choose(@Nullable Integer named, int remembered) {
        return named == null ? remembered : named;
    }
}
