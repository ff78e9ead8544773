package id.simpul.agreements.files;

import java.util.List;
import java.util.Optional;

/** Reads the plain part of YAML from memory, for files of other rooms, with the place of every key and value. */
public final class PlainYaml {

    private static final int DEEPEST = 100;

    private PlainYaml() {}

    /**
     * Empty when the text cannot be read at all. Anchors, aliases, tags and the like are faults, and never followed.
     *
     * @param file its name in faults
     * @param into takes every fault
     */
    public static Optional<Content> read(String file, byte[] bytes, List<Fault> into) {
        Faults faults = new Faults(file);
        Optional<Content> content = Optional.empty();
        if (bytes.length > FileReader.LARGEST) {
            FileReader.tooLarge(faults);
        } else {
            content = FileReader.text(bytes, faults).flatMap(text -> YamlReader.read(text, DEEPEST, faults));
        }
        into.addAll(faults.sorted());
        return content;
    }

    /** Holds a content against a published schema, such as {@code service.schema.json}. */
    public static void hold(Content content, String schema, String file, List<Fault> into) {
        Faults faults = new Faults(file);
        new SchemaCheck(schema).check(content, faults);
        into.addAll(faults.sorted());
    }
}
