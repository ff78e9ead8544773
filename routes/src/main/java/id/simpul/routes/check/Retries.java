package id.simpul.routes.check;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Whether a route would try again for longer than its caller waits. */
final class Retries {

    /** How long a partner may take when its system file says nothing. */
    private static final Duration CALL = Duration.ofSeconds(8);

    private static final Set<String> PARTNERS = Set.of("dukcapil", "opd", "bpjs");
    private static final long USUAL_PAUSE = 1000;
    private static final long MOST_ROUNDS = 1000;

    private final String file;
    private final RouteFacts facts;
    private final Findings findings;

    Retries(String file, RouteFacts facts, Findings findings) {
        this.file = file;
        this.facts = facts;
        this.findings = findings;
    }

    /**
     * A case may go round for days, from one wait or call to the next; within a lookup a loop has a caller who waits, and so
     * needs an end that can be seen.
     */
    void check(Part route) {
        List<Part> loops =
                route.all().filter(part -> part.name().equals("loop")).toList();
        for (Part loop : loops) {
            if (facts.isCase() ? !calls(loop) && isEndless(loop) : isTooLongAround(loop)) {
                findings.add(file, loop.line(), Rule.RETRY_TOO_LONG, "loop");
            }
        }
    }

    private boolean isTooLongAround(Part loop) {
        return isEndless(loop) || (callsPartner(loop) && takes(times(loop), CALL.toMillis()));
    }

    private static boolean isEndless(Part loop) {
        return loop.isTrue("doWhile") || times(loop) < 0 || times(loop) > MOST_ROUNDS;
    }

    private static boolean calls(Part loop) {
        return loop.all().anyMatch(part -> part.name().equals("to"));
    }

    /** Of {@code delay}, {@code onException} and {@code errorHandler}. */
    boolean isTooLong(Part step) {
        if (step.name().equals("delay")) {
            return takes(1, times(step));
        }
        return step.all().anyMatch(part -> {
            if (part.value("maximumRedeliveries").isEmpty()) {
                return false;
            }
            long tries = number(part.text("maximumRedeliveries"), -1);
            long pause = number(part.text("redeliveryDelay"), USUAL_PAUSE);
            return tries < 0 || takes(tries, pause);
        });
    }

    private boolean takes(long times, long millis) {
        return times < 0 || times > facts.deadline().toMillis() / Math.max(1, millis);
    }

    private static boolean callsPartner(Part loop) {
        return loop.all()
                .anyMatch(part -> part.name().equals("to")
                        && PARTNERS.contains(Address.of(part).scheme()));
    }

    /** How often, or for how long: what is no plain number is taken as endless. */
    private static long times(Part step) {
        return step.parts().stream()
                .filter(part -> Expressions.isLanguage(part.name()))
                .findFirst()
                .map(part -> number(Expressions.text(part), -1))
                .orElse(number(step.text(Part.ALONE), -1));
    }

    private static long number(String text, long otherwise) {
        return text.matches("-?\\d{1,15}") ? Long.parseLong(text) : otherwise;
    }
}
