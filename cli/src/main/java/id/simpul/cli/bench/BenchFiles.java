package id.simpul.cli.bench;

import id.simpul.cli.home.Home;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** The samples of a development installation, as a measurement wants them; files that are there are not replaced. */
final class BenchFiles {

    private static final String SAMPLES = "/id/simpul/cli/development/";
    private static final String SERVICE = "/id/simpul/cli/bench/service/";

    /** More than any measurement spends in a day. */
    private static final String QUOTA = "verify: 100000000";

    private final Home home;

    BenchFiles(Home home) {
        this.home = home;
    }

    /** @param partner port that stands for Dukcapil's */
    void write(int partner) throws IOException {
        write(
                home.agreements(),
                "pks-bapenda-2026.yaml",
                read(SAMPLES + "agreements/pks-bapenda-2026.yaml").replace("verify: 200", QUOTA));
        write(
                home.members(),
                "3509.bapenda.yaml",
                read(SAMPLES + "members/3509.bapenda.yaml").replace("services: [", "services: [diskominfo/ukur, "));
        write(
                home.systems(),
                "dukcapil.yaml",
                read(SAMPLES + "systems/dukcapil.yaml").replace("${sandboxPort}", Integer.toString(partner)));
        Path service = Files.createDirectories(home.services().resolve("diskominfo/ukur"));
        for (String file : List.of("service.yaml", "route.camel.yaml", "request.schema.json", "response.schema.json")) {
            write(service, file, read(SERVICE + file));
        }
    }

    private static void write(Path folder, String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private static String read(String resource) throws IOException {
        try (InputStream in = Objects.requireNonNull(BenchFiles.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
