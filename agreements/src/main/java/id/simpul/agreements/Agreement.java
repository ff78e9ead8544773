package id.simpul.agreements;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.core.Element;
import id.simpul.core.LegalGround;
import id.simpul.core.MemberId;
import id.simpul.core.Mode;
import id.simpul.core.Use;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An agreement as data: who may ask what, for which use, from where, how often and until when. Its file form is
 * {@code agreement.schema.json}.
 *
 * @param id its name on this installation, lower-case words joined by {@code -}
 * @param elements what may be asked, by mode; every mode has an entry, which may be empty
 * @param protectedApproval the approval that protected elements need, PP 40/2019 Pasal 56(4)
 * @param networks from where the user's systems call; never empty
 * @param retain how long values of an answer may be kept; absent: not at all
 */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType")
public record Agreement(
        String id,
        AgreementKind kind,
        Parties parties,
        Document pks,
        LegalGround ground,
        Set<Use> uses,
        Map<Mode, Set<Element>> elements,
        Optional<Document> protectedApproval,
        Quota quota,
        Validity validity,
        List<Network> networks,
        Optional<Duration> retain,
        Duties duties) {

    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    public Agreement {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("Agreement id is not lower-case words joined by '-'");
        }
        uses = Set.copyOf(uses);
        elements = copyOfElements(elements);
        networks = List.copyOf(networks);
        if (uses.isEmpty() || networks.isEmpty()) {
            throw new IllegalArgumentException("Agreement " + id + " needs at least one use and one network");
        }
        requireElementsOf(kind, elements);
    }

    /** Who gives the data and who uses it. */
    public record Parties(MemberId provider, MemberId user) {}

    /** A signed paper. */
    public record Document(String number, LocalDate date) {}

    /**
     * The account that pays for each call.
     *
     * @param credential the partner credential it belongs to; agreements that name the same one share the account
     * @param zone where its day begins and ends
     * @param daily calls a day, by mode; every mode has an entry
     */
    public record Quota(String credential, ZoneId zone, Map<Mode, Integer> daily) {

        public Quota {
            EnumMap<Mode, Integer> copy = new EnumMap<>(Mode.class);
            for (Mode mode : Mode.values()) {
                copy.put(mode, daily.getOrDefault(mode, 0));
            }
            daily = Collections.unmodifiableMap(copy);
        }

        public int dailyOf(Mode mode) {
            return daily.getOrDefault(mode, 0);
        }
    }

    /** First and last day, both inclusive, as the calendar of the zone has them. */
    public record Validity(LocalDate from, LocalDate until, ZoneId zone) {

        public boolean isBegunAt(Instant instant) {
            return !LocalDate.ofInstant(instant, zone).isBefore(from);
        }

        public boolean isOverAt(Instant instant) {
            return LocalDate.ofInstant(instant, zone).isAfter(until);
        }
    }

    /**
     * What the user owes.
     *
     * @param report how often the use is reported: {@code semester}, {@code triwulan} or {@code tahunan}
     * @param returnData whether return data (<i>data balikan</i>) must be given
     */
    public record Duties(String report, boolean returnData) {}

    /**
     * Reads the JSON form of a file that has passed the schema, or the content of a stored version.
     * Throws {@link IllegalArgumentException} when it is neither.
     */
    public static Agreement of(JsonNode content) {
        return AgreementContent.read(content);
    }

    public Set<Element> elementsOf(Mode mode) {
        return elements.getOrDefault(mode, Set.of());
    }

    /** Whether protected elements may be asked at all: it needs the approval and the one ground that covers them. */
    public boolean coversProtectedElements() {
        return protectedApproval.isPresent() && ground.coversProtectedElements();
    }

    /** The file rules say it in words that help; no agreement exists that opens what its partner has not. */
    private static void requireElementsOf(AgreementKind kind, Map<Mode, Set<Element>> elements) {
        elements.forEach((mode, ofMode) -> ofMode.forEach(element -> {
            if (element.partner() != kind.partner() || !element.canBeAskedIn(mode)) {
                throw new IllegalArgumentException(
                        "An agreement of kind " + kind.key() + " cannot have " + element + " to " + mode.key());
            }
        }));
    }

    private static Map<Mode, Set<Element>> copyOfElements(Map<Mode, Set<Element>> elements) {
        EnumMap<Mode, Set<Element>> copy = new EnumMap<>(Mode.class);
        for (Mode mode : Mode.values()) {
            Set<Element> ofMode = elements.getOrDefault(mode, Set.of());
            copy.put(mode, ofMode.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(ofMode)));
        }
        return Collections.unmodifiableMap(copy);
    }
}
