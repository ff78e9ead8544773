package id.simpul.connectors.systemfile;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** One file of {@code systems/}. */
public final class SystemFile {

    private static final ObjectMapper YAML =
            YAMLMapper.builder().build().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

    private SystemFile() {}

    /**
     * @param read reads all keys of the file
     * @throws SystemFileInvalid with every fault
     */
    public static <T> T read(Path file, Function<SystemFileNode, T> read) throws IOException {
        return read(String.valueOf(file.getFileName()), Files.readAllBytes(file), read);
    }

    /**
     * The same of a file that was read already.
     *
     * @param name what faults are told of
     */
    public static <T> T read(String name, byte[] file, Function<SystemFileNode, T> read) {
        List<String> faults = new ArrayList<>();
        SystemFileNode root = SystemFileNode.root(tree(name, file), faults);
        T settings = read.apply(root);
        root.noMore();
        if (!faults.isEmpty()) {
            throw new SystemFileInvalid(name, faults);
        }
        return settings;
    }

    private static JsonNode tree(String name, byte[] file) {
        try {
            return YAML.readTree(new String(file, StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            var place = e.getLocation();
            throw new SystemFileInvalid(
                    name, List.of("line " + (place == null ? 0 : place.getLineNr()) + " is not well-formed YAML"));
        }
    }
}
