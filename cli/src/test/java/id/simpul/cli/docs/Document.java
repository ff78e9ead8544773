package id.simpul.cli.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A document with its fenced blocks.
 *
 * @param name relative to the checkout
 */
public record Document(String name, String text, List<Block> blocks) {

    /** The checkout; tests run in the folder of their room. */
    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private static final String FENCE = "```";
    private static final Pattern FILE = Pattern.compile("`([^`]+)`");
    private static final Pattern REASON = Pattern.compile("<!-- not run: (.+) -->");

    public static Document read(String name) throws IOException {
        return of(name, Files.readString(ROOT.resolve(name)));
    }

    static Document of(String name, String text) {
        return new Document(name, text, blocks(text.lines().toList()));
    }

    List<Block> inputs() {
        return blocks.stream().filter(Block::isInput).toList();
    }

    private static List<Block> blocks(List<String> lines) {
        List<Block> blocks = new ArrayList<>();
        String above = "";
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith(FENCE)) {
                int end = endOf(lines, i + 1);
                String content = String.join("\n", lines.subList(i + 1, end)) + "\n";
                blocks.add(new Block(
                        i + 1,
                        line.substring(FENCE.length()).strip(),
                        content,
                        only(FILE, above),
                        only(REASON, above)));
                i = end;
                above = "";
            } else if (!line.isBlank()) {
                above = line.strip();
            }
        }
        return blocks;
    }

    private static int endOf(List<String> lines, int from) {
        for (int i = from; i < lines.size(); i++) {
            if (lines.get(i).equals(FENCE)) {
                return i;
            }
        }
        throw new IllegalArgumentException("The block before line " + from + " has no end");
    }

    private static Optional<String> only(Pattern form, String line) {
        Matcher matcher = form.matcher(line);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
