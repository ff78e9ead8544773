package id.simpul.agreements.files;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/** From the bytes of a file to its checked content. */
final class FileReader {

    static final int LARGEST = 256 * 1024;
    private static final int DEEPEST = 20;

    private final SchemaCheck schema;
    private final Rules rules;

    FileReader(SchemaCheck schema, Rules rules) {
        this.schema = schema;
        this.rules = rules;
    }

    /** A file without fault: the record, and the content it was made of. */
    record Found<T>(T value, Content content) {}

    /** Empty when the file has a fault. */
    <T> Optional<Found<T>> read(Path file, Faults faults, Function<JsonNode, T> record) {
        Optional<Content> content = bytes(file, faults)
                .flatMap(bytes -> text(bytes, faults))
                .flatMap(text -> YamlReader.read(text, DEEPEST, faults));
        content.ifPresent(found -> {
            schema.check(found, faults);
            rules.check(found, faults);
        });
        return content.filter(found -> faults.isEmpty()).flatMap(found -> convert(found, faults, record));
    }

    /** What the schema and the rules let pass may still not be a value of ours; that is a fault as well. */
    private static <T> Optional<Found<T>> convert(Content content, Faults faults, Function<JsonNode, T> record) {
        try {
            return Optional.of(new Found<>(record.apply(content.root()), content));
        } catch (IllegalArgumentException e) {
            faults.add(
                    Place.START,
                    "",
                    Words.of("Isi tidak dapat dipakai", "the content cannot be used"),
                    Words.of("isi menurut skema", "content as the schema has it"));
            return Optional.empty();
        }
    }

    private static Optional<byte[]> bytes(Path file, Faults faults) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length <= LARGEST) {
                return Optional.of(bytes);
            }
            tooLarge(faults);
        } catch (IOException e) {
            faults.add(
                    Fault.Kind.BROKEN,
                    Place.START,
                    "",
                    Words.of("Berkas tidak dapat dibaca", "the file cannot be read"),
                    Words.of("berkas yang boleh dibaca bus", "a file that the bus may read"));
        }
        return Optional.empty();
    }

    static void tooLarge(Faults faults) {
        faults.add(
                Fault.Kind.TOO_LARGE,
                Place.START,
                "",
                Words.of("Berkas terlalu besar", "the file is too large"),
                Words.of("paling besar 256 KiB", "256 KiB at most"));
    }

    static Optional<String> text(byte[] bytes, Faults faults) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CharBuffer text = CharBuffer.allocate(bytes.length);
        var result = decoder.decode(ByteBuffer.wrap(bytes), text, true);
        String decoded = text.flip().toString();
        if (result.isError()) {
            faults.add(
                    Fault.Kind.NOT_UTF8,
                    Place.after(decoded),
                    "",
                    Words.of("Huruf rusak, bukan UTF-8", "broken characters, not UTF-8"),
                    Words.of("berkas teks UTF-8", "a text file in UTF-8"));
            return Optional.empty();
        }
        boolean hasByteOrderMark = decoded.startsWith("\uFEFF");
        return Optional.of(hasByteOrderMark ? decoded.substring(1) : decoded);
    }
}
