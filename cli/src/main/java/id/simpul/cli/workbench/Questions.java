package id.simpul.cli.workbench;

import id.simpul.cli.console.Failure;
import id.simpul.cli.console.Words;
import java.io.Console;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Asks the person at the keyboard for what no option has said. Where nobody can be asked, what has no usual answer must be said. */
final class Questions {

    private final Words words;
    private final Optional<Function<String, Optional<String>>> terminal;

    /** @param terminal shows a question and takes the line that is typed; absent when nobody is there */
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    Questions(Words words, Optional<Function<String, Optional<String>>> terminal) {
        this.words = words;
        this.terminal = terminal;
    }

    static Questions atTerminal(Words words) {
        return new Questions(
                words,
                Optional.ofNullable(System.console())
                        .filter(Questions::isTerminal)
                        .map(console -> question -> Optional.ofNullable(console.readLine("%s ", question))));
    }

    /** From Java 22 on there is a console also where nobody sits at it, and it says so. */
    private static boolean isTerminal(Console console) {
        try {
            return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
        } catch (NoSuchMethodException earlier) {
            return true;
        } catch (ReflectiveOperationException unknown) {
            return false;
        }
    }

    /**
     * @param code of the question, without its prefix {@code ask.}; also the name of the option
     * @param said what an option has said
     * @param usual the answer when nothing is typed; empty when there is none
     */
    String ask(String code, @Nullable String said, String usual, Pattern form) throws Failure {
        String answer = said != null ? said : asked(code, usual);
        if (!form.matcher(answer).matches()) {
            throw Failure.of("answer-form", words.say("ask." + code), answer);
        }
        return answer;
    }

    private String asked(String code, String usual) throws Failure {
        String question = words.say("ask." + code) + (usual.isEmpty() ? ":" : " [" + usual + "]:");
        String typed = terminal.flatMap(line -> line.apply(question)).orElse("").strip();
        String answer = typed.isEmpty() ? usual : typed;
        if (answer.isEmpty()) {
            throw Failure.of("answer-missing", words.say("ask." + code), code);
        }
        return answer;
    }

    /** The same for what need not be there: an empty answer says that it is not. */
    String askOptional(String code, @Nullable String said) {
        if (said != null) {
            return said;
        }
        return terminal.flatMap(line -> line.apply(words.say("ask." + code) + ":"))
                .orElse("")
                .strip();
    }
}
