package id.simpul.bus.edge;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.cases.CaseState;
import id.simpul.cases.HoldReason;
import java.text.MessageFormat;
import java.util.ResourceBundle;

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

    static void putState(ObjectNode into, CaseState state) {
        put(into.putObject("kalimat"), "state." + state.key());
    }

    static void putReason(ObjectNode into, HoldReason reason) {
        put(into.putObject("siapa"), "must." + reason.whoMustAct().name());
        put(into.putObject("kalimat"), "hold." + reason.key());
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
