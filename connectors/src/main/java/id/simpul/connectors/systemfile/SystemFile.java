package id.simpul.connectors.systemfile;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
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
        List<String> faults = new ArrayList<>();
        SystemFileNode root = SystemFileNode.root(tree(file), faults);
        T settings = read.apply(root);
        root.noMore();
        if (!faults.isEmpty()) {
            throw new SystemFileInvalid(file, faults);
        }
        return settings;
    }

    private static JsonNode tree(Path file) throws IOException {
        try {
            return YAML.readTree(Files.readString(file));
        } catch (JsonProcessingException e) {
            var place = e.getLocation();
            throw new SystemFileInvalid(
                    file, List.of("line " + (place == null ? 0 : place.getLineNr()) + " is not well-formed YAML"));
        }
    }
}
