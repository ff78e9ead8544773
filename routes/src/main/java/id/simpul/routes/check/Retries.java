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

    private final String file;
    private final RouteFacts facts;
    private final Findings findings;

    Retries(String file, RouteFacts facts, Findings findings) {
        this.file = file;
        this.facts = facts;
        this.findings = findings;
    }

    /** A case is tried again by the bus over days; within a lookup a loop around a call has a caller who waits. */
    void check(Part route) {
        if (facts.isCase()) {
            return;
        }
        List<Part> loops =
                route.all().filter(part -> part.name().equals("loop")).toList();
        for (Part loop : loops) {
            if (callsPartner(loop) && (loop.isTrue("doWhile") || takes(times(loop), CALL.toMillis()))) {
                findings.add(file, loop.line(), Rule.RETRY_TOO_LONG, "loop");
            }
        }
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
