package id.simpul.routes.workbench;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.core.BusException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Compares what came of a case file with what it says must come. */
final class Judge {

    private static final String NOTHING = "-";

    private Judge() {}

    static List<Flaw> flaws(Example example, Played played, Script script) {
        List<Flaw> flaws = new ArrayList<>(script.flaws());
        flaws.addAll(played.flaws());
        if (!flaws.isEmpty()) {
            // What it came to after that says nothing.
            return flaws;
        }
        script.unused().forEach(step -> flaws.add(Flaw.of(Flaw.Code.UNUSED_PARTNER, step)));
        Example.Expected expected = example.expected();
        compare(expected.problem(), played.problem().map(Judge::told), problemKey(played), Flaw.Code.PROBLEM, flaws);
        compare(expected.held(), played.held(), played.held(), Flaw.Code.HELD, flaws);
        expected.states().ifPresent(wanted -> compare(wanted, played.states(), Flaw.Code.STATES, flaws));
        expected.effects().ifPresent(wanted -> compare(wanted, played.effects(), Flaw.Code.EFFECTS, flaws));
        expected.body().ifPresent(wanted -> played.body().ifPresent(came -> differ("", wanted, came, flaws)));
        return flaws;
    }

    private static Optional<String> problemKey(Played played) {
        return played.problem().map(problem -> problem.code().key());
    }

    /** Its arguments hold no personal data. */
    static String told(BusException problem) {
        return problem.code().key() + (problem.arguments().isEmpty() ? "" : " " + problem.arguments());
    }

    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    private static void compare(
            Optional<String> wanted, Optional<String> told, Optional<String> came, Flaw.Code code, List<Flaw> flaws) {
        if (!wanted.equals(came)) {
            flaws.add(Flaw.of(code, wanted.orElse(NOTHING), told.orElse(NOTHING)));
        }
    }

    private static void compare(List<String> wanted, List<String> came, Flaw.Code code, List<Flaw> flaws) {
        if (!wanted.equals(came)) {
            flaws.add(Flaw.of(code, String.join(", ", wanted), String.join(", ", came)));
        }
    }

    private static void differ(String at, JsonNode wanted, JsonNode came, List<Flaw> flaws) {
        if (wanted.isObject() && came.isObject()) {
            Set<String> keys = new TreeSet<>();
            wanted.fieldNames().forEachRemaining(keys::add);
            came.fieldNames().forEachRemaining(keys::add);
            keys.forEach(key -> differ(at + "/" + key, wanted.path(key), came.path(key), flaws));
        } else if (wanted.isArray() && came.isArray() && wanted.size() == came.size()) {
            for (int place = 0; place < wanted.size(); place++) {
                differ(at + "/" + place, wanted.get(place), came.get(place), flaws);
            }
        } else if (!isSame(wanted, came)) {
            String key = at.substring(at.lastIndexOf('/') + 1);
            flaws.add(Flaw.of(Flaw.Code.BODY, at.isEmpty() ? "/" : at, Masked.of(key, wanted), Masked.of(key, came)));
        }
    }

    /** YAML and routes may differ in how they write a number. */
    private static boolean isSame(JsonNode wanted, JsonNode came) {
        if (wanted.isNumber() && came.isNumber()) {
            return wanted.decimalValue().compareTo(came.decimalValue()) == 0;
        }
        return wanted.equals(came);
    }
}
