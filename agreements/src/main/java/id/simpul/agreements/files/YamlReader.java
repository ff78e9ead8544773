package id.simpul.agreements.files;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;

/**
 * Reads the plain part of YAML: mappings, lists, text, whole numbers, true and false. Plain words keep their meaning as
 * in YAML 1.2, so {@code no} and {@code 2026-01-05} are text. Anchors, aliases, tags, double keys and further documents
 * are faults: they let a file mean something else than a reader sees.
 */
final class YamlReader {

    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?(0|[1-9]\\d{0,17})");
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Iterator<Event> events;
    private final int deepest;
    private final Faults faults;
    private final Map<String, Place> values = new HashMap<>();
    private final Map<String, Place> keys = new HashMap<>();

    private YamlReader(String text, int deepest, Faults faults) {
        this.deepest = deepest;
        this.events =
                new Yaml(new LoaderOptions()).parse(new StringReader(text)).iterator();
        this.faults = faults;
    }

    /** Empty when the text is not YAML at all; the fault then says so. */
    static Optional<Content> read(String text, int deepest, Faults faults) {
        try {
            return new YamlReader(text, deepest, faults).document();
        } catch (MarkedYAMLException e) {
            Place place = e.getProblemMark() == null ? Place.START : Place.of(e.getProblemMark());
            faults.add(
                    Fault.Kind.BROKEN,
                    place,
                    "",
                    Words.of("Susunan YAML rusak", "broken YAML: " + e.getProblem()),
                    YAML);
        } catch (TooDeep e) {
            faults.add(Fault.Kind.TOO_DEEP, e.place, "", Words.of("Susunan terlalu dalam", "nested too deeply"), YAML);
        } catch (YAMLException e) {
            faults.add(Fault.Kind.BROKEN, Place.START, "", Words.of("Susunan YAML rusak", "broken YAML"), YAML);
        }
        return Optional.empty();
    }

    private static final Words YAML = Words.of("berkas YAML seperti contoh", "a YAML file like the example");

    private Optional<Content> document() {
        events.next();
        if (!(events.next() instanceof DocumentStartEvent)) {
            faults.add(Fault.Kind.BROKEN, Place.START, "", Words.of("Berkas kosong", "empty file"), YAML);
            return Optional.empty();
        }
        JsonNode root = node(events.next(), "", 0);
        events.next();
        Event afterDocument = events.next();
        if (afterDocument instanceof DocumentStartEvent) {
            faults.add(
                    Fault.Kind.SECOND_DOCUMENT,
                    Place.of(afterDocument.getStartMark()),
                    "",
                    Words.of("Dokumen kedua setelah '---'", "a second document after '---'"),
                    Words.of("satu dokumen per berkas", "one document a file"));
        }
        return Optional.of(new Content(root, Map.copyOf(values), Map.copyOf(keys)));
    }

    private JsonNode node(Event event, String pointer, int depth) {
        Place place = Place.of(event.getStartMark());
        values.put(pointer, place);
        if (depth > deepest) {
            throw new TooDeep(place);
        }
        refuseTricks(event, pointer, place);
        if (event instanceof ScalarEvent scalar) {
            return scalar(scalar);
        }
        if (event instanceof MappingStartEvent) {
            return mapping(pointer, depth);
        }
        return event instanceof CollectionStartEvent ? list(pointer, depth) : JSON.nullNode();
    }

    private ObjectNode mapping(String pointer, int depth) {
        ObjectNode mapping = JSON.objectNode();
        for (Event key = events.next(); !(key instanceof CollectionEndEvent); key = events.next()) {
            Place place = Place.of(key.getStartMark());
            if (!(key instanceof ScalarEvent scalar)) {
                faults.add(
                        Fault.Kind.BROKEN,
                        place,
                        pointer,
                        Words.of("Nama bagian bukan teks", "a key that is not text"),
                        YAML);
                node(key, Content.child(pointer, "?"), depth + 1);
                node(events.next(), Content.child(pointer, "?"), depth + 1);
                continue;
            }
            String child = Content.child(pointer, scalar.getValue());
            if (mapping.has(scalar.getValue())) {
                faults.add(
                        Fault.Kind.DOUBLE_KEY,
                        place,
                        child,
                        Words.of(
                                "Bagian '" + scalar.getValue() + "' tertulis dua kali",
                                "'" + scalar.getValue() + "' is there twice"),
                        Words.of("satu kali saja", "once only"));
            }
            refuseTricks(scalar, child, place);
            keys.put(child, place);
            mapping.set(scalar.getValue(), node(events.next(), child, depth + 1));
        }
        return mapping;
    }

    private ArrayNode list(String pointer, int depth) {
        ArrayNode list = JSON.arrayNode();
        for (Event item = events.next(); !(item instanceof CollectionEndEvent); item = events.next()) {
            list.add(node(item, pointer + "/" + list.size(), depth + 1));
        }
        return list;
    }

    private static JsonNode scalar(ScalarEvent scalar) {
        String value = scalar.getValue();
        if (!scalar.isPlain()) {
            return JSON.textNode(value);
        }
        return switch (value) {
            case "", "~", "null" -> JSON.nullNode();
            case "true" -> JSON.booleanNode(true);
            case "false" -> JSON.booleanNode(false);
            default ->
                WHOLE_NUMBER.matcher(value).matches() ? JSON.numberNode(Long.parseLong(value)) : JSON.textNode(value);
        };
    }

    private void refuseTricks(Event event, String pointer, Place place) {
        if (event instanceof AliasEvent) {
            faults.add(
                    Fault.Kind.ALIAS,
                    place,
                    pointer,
                    Words.of("Rujukan YAML (*) tidak diterima", "a YAML alias (*) is not accepted"),
                    WRITTEN_OUT);
        } else if (event instanceof NodeEvent node && node.getAnchor() != null) {
            faults.add(
                    Fault.Kind.ANCHOR,
                    place,
                    pointer,
                    Words.of("Jangkar YAML (&) tidak diterima", "a YAML anchor (&) is not accepted"),
                    WRITTEN_OUT);
        }
        if (tagOf(event) != null) {
            faults.add(
                    Fault.Kind.TAG,
                    place,
                    pointer,
                    Words.of("Penanda jenis YAML (!) tidak diterima", "a YAML tag (!) is not accepted"),
                    WRITTEN_OUT);
        }
    }

    private static final Words WRITTEN_OUT =
            Words.of("isi ditulis lengkap di tempatnya", "the content written out in its place");

    private static @Nullable String tagOf(Event event) {
        if (event instanceof ScalarEvent scalar) {
            return scalar.getTag();
        }
        return event instanceof CollectionStartEvent collection ? collection.getTag() : null;
    }

    private static final class TooDeep extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient Place place;

        TooDeep(Place place) {
            this.place = place;
        }
    }
}
