package id.simpul.bus.edge;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.cases.CaseState;
import id.simpul.cases.HoldReason;
import id.simpul.cases.view.CaseView;
import java.text.MessageFormat;
import java.util.List;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/** What citizens read of a case, in Indonesian with English beside it. */
final class CaseWords {

    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private CaseWords() {}

    static String of(String key, Language language) {
        return ResourceBundle.getBundle("id.simpul.bus.applications", language.locale(), EXACT)
                .getString(key);
    }

    static String state(CaseState state, Language language) {
        return of("state." + state.key(), language);
    }

    /** A case that waits for officers at a counter says for whom; one that nobody moves but a person, which person. */
    static void putState(ObjectNode into, CaseView file) {
        ObjectNode sentence = into.putObject("kalimat");
        String key = "state." + file.state().key();
        if (file.state() != CaseState.MENUNGGU) {
            put(sentence, key);
        } else if (file.counters().isEmpty()) {
            put(sentence, key + person(file));
        } else {
            putCounters(sentence, file.counters());
        }
    }

    private static String person(CaseView file) {
        if (file.holds().stream().anyMatch(hold -> hold.reason().kind() == HoldReason.Kind.PARKED)) {
            return ".operator";
        }
        boolean isApplicantsTurn =
                file.holds().stream().anyMatch(hold -> hold.reason().whoMustAct() == HoldReason.MustAct.RESIDENT);
        return isApplicantsTurn ? ".pemohon" : "";
    }

    static void putReason(ObjectNode into, HoldReason reason, List<CaseView.Counter> counters) {
        put(into.putObject("siapa"), "must." + reason.whoMustAct().name());
        if (reason == HoldReason.MANUAL && !counters.isEmpty()) {
            putCounters(into.putObject("kalimat"), counters);
        } else {
            put(into.putObject("kalimat"), "hold." + reason.key());
        }
    }

    /** The counter's member by its short name, as people on the spot call it. */
    private static void putCounters(ObjectNode into, List<CaseView.Counter> counters) {
        for (Language language : Language.values()) {
            String words = of("hold.manual.at", language);
            into.put(
                    language.tag(),
                    counters.stream()
                            .map(counter -> words.replace("{0}", counter.agency())
                                    .replace("{1}", counter.member().shortName()))
                            .collect(Collectors.joining(" ")));
        }
    }

    static void putMissingCalendar(ObjectNode into, int year) {
        for (Language language : Language.values()) {
            into.put(language.tag(), MessageFormat.format(of("sla.missing", language), Integer.toString(year)));
        }
    }

    private static void put(ObjectNode into, String key) {
        for (Language language : Language.values()) {
            into.put(language.tag(), of(key, language));
        }
    }
}
