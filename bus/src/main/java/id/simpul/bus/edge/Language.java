package id.simpul.bus.edge;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;

/** Indonesian unless the caller prefers English. */
enum Language {
    INDONESIAN("id"),
    ENGLISH("en");

    private static final List<Locale> OFFERED = List.of(Locale.forLanguageTag("id"), Locale.ENGLISH);

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    static Language of(HttpServletRequest request) {
        String wanted = request.getHeader("Accept-Language");
        if (wanted == null || wanted.length() > 200) {
            return INDONESIAN;
        }
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(wanted), OFFERED);
            return Locale.ENGLISH.equals(best) ? ENGLISH : INDONESIAN;
        } catch (IllegalArgumentException malformed) {
            return INDONESIAN;
        }
    }

    String tag() {
        return tag;
    }

    Locale locale() {
        return Locale.forLanguageTag(tag);
    }
}
