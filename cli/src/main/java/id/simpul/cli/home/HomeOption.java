package id.simpul.cli.home;

import id.simpul.cli.console.Failure;
import id.simpul.cli.console.Words;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options that every command has, before the command's name or after it. */
public final class HomeOption {

    private final Program program;
    private final @Nullable String environment;

    @Option(names = "--home", paramLabel = "DIR", scope = ScopeType.INHERIT)
    private @Nullable Path home;

    /** Read before parsing, see {@link Words#askedForIn}; here so that it is accepted and explained. */
    @Option(names = "--lang", paramLabel = "id|en", scope = ScopeType.INHERIT)
    @SuppressWarnings("unused")
    private @Nullable String language;

    /** @param environment the value of SIMPUL_HOME */
    public HomeOption(Program program, @Nullable String environment) {
        this.program = program;
        this.environment = environment;
    }

    /** Where the home is, or would be. */
    public Home located() {
        return Home.locate(home, environment, program);
    }

    /** The home, made if it is not there. */
    public Home create() throws IOException {
        return located().create();
    }

    /** The home that is there. */
    public Home existing() throws IOException, Failure {
        Home located = located();
        if (!located.exists()) {
            throw Failure.of("no-home", located);
        }
        return new Home(located.path().toRealPath());
    }
}
