package id.simpul.agreements.files;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** Finds in a schema what should stand at a place: its choices or its examples. */
final class Expectations {

    private final JsonNode schema;

    Expectations(JsonNode schema) {
        this.schema = schema;
    }

    Words valueAt(String pointer) {
        JsonNode place = placeAt(pointer);
        JsonNode choices = find(place, "enum");
        if (!choices.isMissingNode()) {
            return Words.of("salah satu dari: " + joined(choices), "one of: " + joined(choices));
        }
        JsonNode least = find(place, "minimum");
        if (!least.isMissingNode()) {
            JsonNode most = find(place, "maximum");
            return Words.of(
                    "bilangan bulat dari " + least + " sampai " + most, "a whole number from " + least + " to " + most);
        }
        JsonNode examples = find(place, "examples");
        if (!examples.isMissingNode()) {
            return Words.of("misalnya " + joined(examples), "for example " + joined(examples));
        }
        return namesIn(pointer);
    }

    /** The parts that a mapping may have. */
    Words namesIn(String pointer) {
        List<String> names = new ArrayList<>();
        find(placeAt(pointer), "properties").fieldNames().forEachRemaining(names::add);
        return Words.of("bagian " + String.join(", ", names), "the parts " + String.join(", ", names));
    }

    private JsonNode placeAt(String pointer) {
        JsonNode here = schema;
        for (JsonPointer rest = JsonPointer.compile(pointer); !rest.matches(); rest = rest.tail()) {
            JsonNode items = find(here, "items");
            here = items.isMissingNode() ? find(here, "properties").path(rest.getMatchingProperty()) : items;
        }
        return here;
    }

    /** A keyword where it stands, or else in the definition that is referred to. */
    private JsonNode find(JsonNode place, String keyword) {
        if (place.has(keyword)) {
            return place.path(keyword);
        }
        return place.has("$ref")
                ? find(schema.at(place.path("$ref").textValue().substring(1)), keyword)
                : MissingNode.getInstance();
    }

    private static String joined(JsonNode values) {
        return StreamSupport.stream(values.spliterator(), false)
                .map(JsonNode::asText)
                .collect(joining(", "));
    }
}
