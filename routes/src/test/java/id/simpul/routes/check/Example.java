package id.simpul.routes.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** One package of the examples: what a file of them puts into, or in place of, the package that it is based on. */
record Example(String name, String folder, PackageFiles files, List<String> expected) {

    private static final Path FOLDER = Path.of("src/test/resources/id/simpul/routes/check");
    private static final String ROUTE = "route.camel.yaml";
    private static final String PLACE = "        # LANGKAH";

    static List<Example> in(String file) throws IOException {
        List<Example> examples = new ArrayList<>();
        for (JsonNode each : new YAMLMapper().readTree(FOLDER.resolve(file).toFile())) {
            examples.add(of(each));
        }
        return examples;
    }

    static KnownSystems systems() throws IOException {
        return KnownSystems.of(PackageFiles.of(FOLDER)
                .file("system.yaml")
                .map(bytes -> java.util.Map.of("system.yaml", bytes))
                .orElseThrow());
    }

    private static Example of(JsonNode example) throws IOException {
        String base = example.path("base").asText("lookup");
        SortedMap<String, byte[]> files =
                new TreeMap<>(PackageFiles.of(FOLDER.resolve(base)).files());
        example.path("without").forEach(file -> files.remove(file.asText()));
        example.path("files")
                .properties()
                .forEach(file -> files.put(file.getKey(), bytes(file.getValue().asText())));
        example.path("base64")
                .properties()
                .forEach(file -> files.put(
                        file.getKey(),
                        Base64.getDecoder().decode(file.getValue().asText())));
        example.path("long")
                .properties()
                .forEach(file ->
                        files.put(file.getKey(), new byte[file.getValue().asInt()]));
        example.path("replace").properties().forEach(file -> replace(files, file.getKey(), file.getValue()));
        if (example.has("steps")) {
            String steps = "        " + example.path("steps").asText().replace("\n", "\n        ");
            files.put(ROUTE, bytes(text(files, ROUTE).replace(PLACE, steps)));
        }
        if (example.has("route")) {
            files.put(ROUTE, bytes(example.path("route").asText()));
        }
        if (example.has("xml")) {
            files.remove(ROUTE);
            files.put("route.camel.xml", bytes(example.path("xml").asText()));
        }
        List<String> expected = new ArrayList<>();
        example.path("expect").forEach(each -> expected.add(each.asText()));
        String folder = base.equals("lookup") ? "dinsos/contoh" : "dinsos/permohonan";
        return new Example(example.path("name").asText(), folder, new PackageFiles(files), expected);
    }

    private static void replace(SortedMap<String, byte[]> files, String file, JsonNode words) {
        String before = text(files, file);
        String after = before.replace(words.get(0).asText(), words.get(1).asText());
        if (after.equals(before)) {
            throw new IllegalStateException("There is no '" + words.get(0).asText() + "' in " + file);
        }
        files.put(file, bytes(after));
    }

    private static String text(SortedMap<String, byte[]> files, String file) {
        return new String(files.getOrDefault(file, new byte[0]), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return name;
    }
}
