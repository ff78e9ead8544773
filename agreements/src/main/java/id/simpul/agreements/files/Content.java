package id.simpul.agreements.files;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** The content of a YAML file as JSON, with the place of every key and value by JSON pointer (RFC 6901). */
public record Content(JsonNode root, Map<String, Place> values, Map<String, Place> keys) {

    public JsonNode at(String pointer) {
        return root.at(JsonPointer.compile(pointer));
    }

    /** Where a value begins; of a value that is not there, where the nearest part around it is. */
    public Place placeOf(String pointer) {
        Place place = values.get(pointer);
        if (place != null) {
            return place;
        }
        return pointer.isEmpty() ? Place.START : placeOfPart(parent(pointer));
    }

    /** Where a part begins as people see it: at its key when it has one. */
    public Place placeOfPart(String pointer) {
        Place key = keys.get(pointer);
        return key == null ? placeOf(pointer) : key;
    }

    public static String child(String pointer, String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    static String parent(String pointer) {
        return pointer.substring(0, pointer.lastIndexOf('/'));
    }

    static String lastName(String pointer) {
        return pointer.substring(pointer.lastIndexOf('/') + 1)
                .replace("~1", "/")
                .replace("~0", "~");
    }
}
