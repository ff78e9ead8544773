package id.simpul.sandbox.dukcapil;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads the list of institutions from YAML; a key that is missing or unknown is an error that names it. */
public final class Institutions {

    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private Institutions() {}

    /** @throws IllegalArgumentException with the place of the fault when the file is not such a list */
    public static List<Institution> read(Path file) throws IOException {
        try {
            return YAML.readValue(Files.readString(file), new TypeReference<List<Institution>>() {});
        } catch (JsonProcessingException e) {
            var place = e.getLocation();
            throw new IllegalArgumentException(
                    file + (place == null ? "" : " line " + place.getLineNr()) + ": " + e.getOriginalMessage(), e);
        }
    }

    /** @throws IllegalArgumentException when an institution names an element that no record has */
    static void requireKnown(List<Institution> institutions, Set<String> keys) {
        for (Institution institution : institutions) {
            Set<String> unknown = new TreeSet<>(institution.elements());
            unknown.removeAll(keys);
            if (!unknown.isEmpty()) {
                throw new IllegalArgumentException(
                        "Institution " + institution.id() + " names elements that do not exist: " + unknown);
            }
        }
    }

    static Map<String, Institution> byId(List<Institution> institutions) {
        return institutions.stream().collect(Collectors.toUnmodifiableMap(Institution::id, Function.identity()));
    }
}
