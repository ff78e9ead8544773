package id.simpul.cli.docs;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A block that was run, and what it printed. */
public record Tried(Block block, String output, boolean isDone) {

    /** Whether these lines were printed in this order; {@code ...} stands for anything, and so do blanks of any number. */
    public boolean printed(String expected) {
        String form = expected.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(Tried::form)
                .collect(Collectors.joining(".*"));
        return Pattern.compile(form, Pattern.DOTALL).matcher(output).find();
    }

    private static String form(String line) {
        return parts(line, "\\.\\.\\.").stream()
                .map(part -> parts(part, "\\s+").stream().map(Pattern::quote).collect(Collectors.joining("\\s+")))
                .collect(Collectors.joining("[^\\n]*"));
    }

    private static List<String> parts(String text, String separator) {
        return Stream.of(text.split(separator, -1)).toList();
    }
}
