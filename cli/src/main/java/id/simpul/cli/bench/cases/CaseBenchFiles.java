package id.simpul.cli.bench.cases;

import id.simpul.cli.home.Home;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** What is in a home for a measurement beside the samples of a development installation. */
record CaseBenchFiles(Home home) {

    /** Three calls to partners, and then decided. */
    static final String TRAVEL = "disnaker/ukur";

    /** One call, and then decided: what waits for its partner by the million. */
    static final String QUEUE = "disnaker/antre";

    private static final String SAMPLES = "/id/simpul/cli/development/";
    private static final String SERVICES = "/id/simpul/cli/bench/cases/";

    void write() throws IOException {
        copy(home.agreements(), "agreements/pks-disnaker-2026.yaml", "verify: 500", "verify: 100000000");
        copy(home.members(), "members/3509.portal.yaml", "services: [", "services: [" + TRAVEL + ", " + QUEUE + ", ");
        for (String service : List.of(TRAVEL, QUEUE)) {
            Path folder = Files.createDirectories(home.services().resolve(service));
            String name =
                    Objects.requireNonNull(folder.getFileName(), "a folder").toString();
            Files.createDirectories(folder.resolve("cases"));
            for (String file : List.of("request.schema.json", "response.schema.json", "cases/lengkap.yaml")) {
                Files.writeString(folder.resolve(file), read(SERVICES + file));
            }
            Files.writeString(folder.resolve("route.camel.yaml"), read(SERVICES + name + "/route.camel.yaml"));
            Files.writeString(
                    folder.resolve("service.yaml"),
                    read(SERVICES + "service.yaml").replace("${service}", service));
        }
    }

    /** The sample with the measurement's own text; a file that is there is not replaced by the samples. */
    private static void copy(Path folder, String sample, String text, String other) throws IOException {
        String content = read(SAMPLES + sample);
        if (!content.contains(text)) {
            throw new IllegalStateException("The sample " + sample + " does not say " + text);
        }
        Files.writeString(folder.resolve(sample.substring(sample.indexOf('/') + 1)), content.replace(text, other));
    }

    private static String read(String resource) throws IOException {
        try (InputStream in = Objects.requireNonNull(CaseBenchFiles.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
