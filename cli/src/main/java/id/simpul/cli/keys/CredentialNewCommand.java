package id.simpul.cli.keys;

import id.simpul.certs.PasswordHash;
import id.simpul.cli.home.Surroundings;
import java.io.PrintWriter;
import java.util.Base64;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes a password, shows it once, and the entry for the member's file, which has its salted hash only. Writes nothing. */
@Command(name = "new", mixinStandardHelpOptions = true, sortOptions = false)
final class CredentialNewCommand implements Callable<Integer> {

    private static final int BYTES = 24;

    private final Surroundings surroundings;

    @Option(names = "--user", required = true, paramLabel = "USER_ID")
    private String user = "";

    @Option(names = "--system", required = true, paramLabel = "SYSTEM")
    private String system = "";

    @Option(names = "--lembaga", required = true, paramLabel = "LEMBAGA")
    private String institution = "";

    @Option(names = "--use", required = true, paramLabel = "USE")
    private String use = "";

    @Option(names = "--network", required = true, paramLabel = "NETWORK")
    private String network = "";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    CredentialNewCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        byte[] bytes = new byte[BYTES];
        surroundings.random().nextBytes(bytes);
        String password = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        PrintWriter out = spec.commandLine().getOut();
        out.println(surroundings.words().say("credential.password", password));
        out.println(surroundings.words().say("credential.entry"));
        out.print(entry(PasswordHash.of(password, surroundings.random())));
        out.flush();
        return 0;
    }

    private String entry(String hash) {
        return """
                credentials:
                  - user: %s
                    passwordHash: "%s"
                    system: %s
                    lembaga: %s
                    methods: { CALL_VERIFY_BY_ELEMEN: kependudukan/verifikasi }
                    use: %s
                    job: sistem:skrip-%s
                    networks: ["%s"]
                """.formatted(user, hash, system, institution, use, system, network);
    }
}
