package id.simpul.routes.workbench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import id.simpul.routes.check.KnownSystems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the system files of an installation say of the calls that routes make: {@code disnaker.siapkerja/permohonan}. */
public final class Systems {

    static final String SCHEME = "opd";

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    /** @param answer the keys of what it gives; empty when the file names none */
    record Operation(boolean leavesEffect, Set<String> answer) {}

    private final Map<String, Operation> operations = new TreeMap<>();
    private final Map<String, byte[]> files = new TreeMap<>();

    private Systems() {}

    /** No system at all. */
    public static Systems none() {
        return new Systems();
    }

    /** @param folder with system files; nothing is known when it is not there. A file that cannot be read tells nothing */
    public static Systems in(Path folder) throws IOException {
        Systems systems = new Systems();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                List<Path> found = files.filter(file -> file.toString().endsWith(".yaml"))
                        .sorted()
                        .toList();
                for (Path file : found) {
                    systems.add(file);
                }
            }
        }
        return systems;
    }

    private void add(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        files.put(file.toFile().getName(), bytes);
        JsonNode root;
        try {
            root = YAML.readTree(bytes);
        } catch (IOException unreadable) {
            return;
        }
        String id = root.path("system").asText();
        root.path("operations").properties().forEach(each -> {
            Operation operation = operation(each.getValue());
            operations.put(id + "/" + each.getKey(), operation);
            operations.putIfAbsent(id.substring(id.indexOf('.') + 1) + "/" + each.getKey(), operation);
        });
    }

    private static Operation operation(JsonNode node) {
        Set<String> keys = new TreeSet<>();
        node.path("answer").fieldNames().forEachRemaining(key -> keys.add(key.split("/", 2)[0]));
        return new Operation(!"false".equals(node.path("effect").asText()), keys);
    }

    /** @param path system and operation, as in an address behind {@code opd:} */
    Optional<Operation> find(String path) {
        return Optional.ofNullable(operations.get(path));
    }

    /** The same, as the checker wants to know it. */
    KnownSystems known() {
        return KnownSystems.of(files);
    }

    /** The operations of a system, which is named with its region or without; none when the system is not known. */
    public SortedSet<String> operationsOf(String system) {
        return operations.keySet().stream()
                .filter(path -> path.startsWith(system + "/"))
                .map(path -> path.substring(system.length() + 1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The keys of what an operation gives. */
    public Set<String> answerOf(String path) {
        return find(path).map(Operation::answer).orElse(Set.of());
    }

    public boolean leavesEffect(String path) {
        return find(path).map(Operation::leavesEffect).orElse(false);
    }

    /** Every system, with its region and without. */
    public SortedSet<String> names() {
        return operations.keySet().stream()
                .map(path -> path.substring(0, path.indexOf('/')))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
