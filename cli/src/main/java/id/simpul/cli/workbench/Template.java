package id.simpul.cli.workbench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Files that a new service or system begins with; {@code {{name}}} in them stands for what the person has chosen. */
enum Template {
    /** Asks Dukcapil and answers at once. */
    DUKCAPIL(
            "service/dukcapil",
            List.of(
                    "service.yaml",
                    "request.schema.json",
                    "response.schema.json",
                    "route.camel.yaml",
                    "cases/sesuai.yaml")),
    /** Asks a system of an OPD and answers at once. */
    OPD(
            "service/opd",
            List.of(
                    "service.yaml",
                    "request.schema.json",
                    "response.schema.json",
                    "route.camel.yaml",
                    "cases/ada.yaml")),
    /** An officer at a counter decides. */
    PERMOHONAN(
            "service/permohonan",
            List.of(
                    "service.yaml",
                    "request.schema.json",
                    "response.schema.json",
                    "periksa.schema.json",
                    "route.camel.yaml",
                    "cases/terbit.yaml",
                    "cases/ditolak.yaml",
                    "cases/batal.yaml")),
    /** A system of an OPD registers it, and the OPD decides. */
    PERMOHONAN_OPD(
            "service/permohonan-opd",
            List.of(
                    "service.yaml",
                    "request.schema.json",
                    "response.schema.json",
                    "route.camel.yaml",
                    "cases/terbit.yaml",
                    "cases/ditolak.yaml"));

    private static final String FOLDER = "templates/";

    private final String folder;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> files;

    Template(String folder, List<String> files) {
        this.folder = folder;
        this.files = files;
    }

    /** Writes all of its files into a folder that must not have any of them. */
    void write(Path into, Map<String, String> chosen) throws IOException {
        for (String file : files) {
            writeOne(folder + "/" + file, into.resolve(file), chosen);
        }
    }

    /** @throws java.nio.file.FileAlreadyExistsException when the file is there: nothing is overwritten */
    static void writeOne(String template, Path file, Map<String, String> chosen) throws IOException {
        Files.createDirectories(Objects.requireNonNull(file.getParent(), "A file is in a folder"));
        Files.writeString(file, filled(template, chosen), StandardOpenOption.CREATE_NEW);
    }

    private static String filled(String template, Map<String, String> chosen) throws IOException {
        try (InputStream in = Objects.requireNonNull(Template.class.getResourceAsStream(FOLDER + template), template)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (Map.Entry<String, String> each : chosen.entrySet()) {
                text = text.replace("{{" + each.getKey() + "}}", each.getValue());
            }
            return text;
        }
    }
}
