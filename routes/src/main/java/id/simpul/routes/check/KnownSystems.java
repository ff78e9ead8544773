package id.simpul.routes.check;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.agreements.files.PlainYaml;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The OPD systems that an installation knows, with the operations of each. */
public final class KnownSystems {

    /**
     * What can be asked of a system.
     *
     * @param leavesEffect whether a call changes something there
     * @param canBeSettled whether it can be asked afterwards if the call arrived
     */
    public record Operation(boolean leavesEffect, boolean canBeSettled) {}

    private final Map<String, Map<String, Operation>> systems = new HashMap<>();

    private KnownSystems() {}

    /** No system at all. */
    public static KnownSystems none() {
        return new KnownSystems();
    }

    /** The system files of a folder by name; none when there is no folder. */
    static Map<String, byte[]> files(Path folder) throws IOException {
        Map<String, byte[]> systems = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file :
                        files.filter(file -> file.toString().endsWith(".yaml")).toList()) {
                    systems.put(file.toFile().getName(), bytes(file));
                }
            }
        }
        return systems;
    }

    /** One byte more than may be used is read, so that too much is noticed and no more is kept. */
    private static byte[] bytes(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(PackageCheck.LARGEST + 1);
        }
    }

    /** @param files the bytes of system files by name; what is wrong with them is said elsewhere */
    public static KnownSystems of(Map<String, byte[]> files) {
        KnownSystems known = new KnownSystems();
        files.forEach((name, bytes) ->
                PlainYaml.read(name, bytes, new ArrayList<>()).ifPresent(content -> known.add(content.root())));
        return known;
    }

    /** @param system with its region or without */
    Optional<Map<String, Operation>> find(String system) {
        return Optional.ofNullable(systems.get(system));
    }

    private void add(JsonNode file) {
        Map<String, Operation> operations = new HashMap<>();
        file.path("operations").properties().forEach(each -> {
            JsonNode operation = each.getValue();
            // Unless the file says otherwise in so many words, a call may change something.
            boolean effect = !"false".equals(operation.path("effect").asText());
            operations.put(each.getKey(), new Operation(effect, operation.has("inquiry")));
        });
        String id = file.path("system").asText();
        systems.put(id, operations);
        systems.putIfAbsent(id.substring(id.indexOf('.') + 1), operations);
    }
}
