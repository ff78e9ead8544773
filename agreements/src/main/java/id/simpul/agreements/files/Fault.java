package id.simpul.agreements.files;

/**
 * One thing that is wrong with a file.
 *
 * @param file its name inside the folder
 * @param line counts from 1
 * @param column counts from 1
 * @param pointer the place in the content, RFC 6901; empty for the whole file
 * @param wrong what was found
 * @param expected what should stand there
 * @param kind a stable word for what is wrong
 */
public record Fault(String file, int line, int column, String pointer, Words wrong, Words expected, Kind kind) {

    /** What can be wrong. */
    public enum Kind {
        /** It is read, but it says what the schema or a rule does not let it say. */
        CONTENT,
        BROKEN,
        TOO_LARGE,
        TOO_DEEP,
        NOT_UTF8,
        ANCHOR,
        ALIAS,
        TAG,
        DOUBLE_KEY,
        SECOND_DOCUMENT
    }

    /** One line for people: {@code pks.yaml:3:7: ... (...)}. */
    @Override
    public String toString() {
        return file + ":" + line + ":" + column + ": " + wrong.indonesian() + "; seharusnya " + expected.indonesian()
                + " (" + wrong.english() + "; expected " + expected.english() + ")";
    }
}
