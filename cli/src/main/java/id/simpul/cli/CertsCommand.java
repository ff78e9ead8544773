package id.simpul.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Certificates and keys; the work is in the commands under it. */
@Command(name = "certs", mixinStandardHelpOptions = true, sortOptions = false)
final class CertsCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
