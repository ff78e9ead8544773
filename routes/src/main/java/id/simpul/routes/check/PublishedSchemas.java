package id.simpul.routes.check;

import id.simpul.agreements.AgreementsSchema;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** The JSON Schemas of what people write, for their editors. */
public final class PublishedSchemas {

    /** Their file names. */
    public static final List<String> NAMES = List.of(
            "agreement.schema.json",
            "case.schema.json",
            "delegation.schema.json",
            "group.schema.json",
            "mapping.schema.json",
            "member.schema.json",
            "service.schema.json",
            "system.schema.json");

    private PublishedSchemas() {}

    /** Writes each into a folder, which is made if it is not there. */
    public static void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (String name : NAMES) {
            Files.write(folder.resolve(name), read(name));
        }
        Files.writeString(folder.resolve(ComponentModels.FILE), ComponentModels.all());
    }

    static byte[] read(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(AgreementsSchema.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        }
    }
}
