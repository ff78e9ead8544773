package id.simpul.cli.docs;

import java.util.Optional;

/**
 * A fenced block of a document.
 *
 * @param line where it begins
 * @param language the word behind the fence, such as {@code sh}
 * @param file the file it shows: the line above it is the name in backticks and nothing else
 * @param reason why it is not run, from a comment {@code <!-- not run: ... -->} above it
 */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType")
public record Block(int line, String language, String text, Optional<String> file, Optional<String> reason) {

    public boolean isRun() {
        return language.equals("sh") && reason.isEmpty();
    }

    /** What a reader types or writes, the same in every language. */
    boolean isInput() {
        return !language.equals("text");
    }
}
