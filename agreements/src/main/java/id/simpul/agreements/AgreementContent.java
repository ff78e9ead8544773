package id.simpul.agreements;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.agreements.Agreement.Document;
import id.simpul.agreements.Agreement.Duties;
import id.simpul.agreements.Agreement.Parties;
import id.simpul.agreements.Agreement.Quota;
import id.simpul.agreements.Agreement.Validity;
import id.simpul.core.Element;
import id.simpul.core.LegalGround;
import id.simpul.core.MemberId;
import id.simpul.core.Mode;
import id.simpul.core.Use;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** Turns the JSON form of an agreement into the record. */
final class AgreementContent {

    private AgreementContent() {}

    static Agreement read(JsonNode content) {
        try {
            return new Agreement(
                    content.required("agreement").textValue(),
                    known(content.required("kind"), AgreementKind::ofKey),
                    parties(content.required("parties")),
                    document(content.required("pks")),
                    known(content.required("ground"), LegalGround::ofKey),
                    setOf(content.required("uses"), use -> Optional.of(new Use(use))),
                    elements(content.required("elements")),
                    content.has("protectedApproval")
                            ? Optional.of(document(content.required("protectedApproval")))
                            : Optional.empty(),
                    quota(content.required("quota")),
                    validity(content.required("validity")),
                    List.copyOf(setOf(content.required("networks"), Network::parse)),
                    content.has("retain")
                            ? Optional.of(
                                    Duration.parse(content.required("retain").textValue()))
                            : Optional.empty(),
                    duties(content.required("duties")));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("Agreement has a date, duration or zone that cannot be read", e);
        }
    }

    private static Parties parties(JsonNode node) {
        return new Parties(
                new MemberId(node.required("provider").textValue()),
                new MemberId(node.required("user").textValue()));
    }

    private static Document document(JsonNode node) {
        return new Document(
                node.required("number").textValue(),
                LocalDate.parse(node.required("date").textValue()));
    }

    private static Map<Mode, Set<Element>> elements(JsonNode node) {
        Map<Mode, Set<Element>> elements = new EnumMap<>(Mode.class);
        for (Mode mode : Mode.values()) {
            elements.put(mode, setOf(node.path(mode.key()), Element::ofKey));
        }
        return elements;
    }

    private static Quota quota(JsonNode node) {
        Map<Mode, Integer> daily = new EnumMap<>(Mode.class);
        for (Mode mode : Mode.values()) {
            daily.put(mode, node.required("daily").path(mode.key()).asInt(0));
        }
        return new Quota(
                node.required("credential").textValue(),
                ZoneId.of(node.required("zone").textValue()),
                daily);
    }

    private static Validity validity(JsonNode node) {
        return new Validity(
                LocalDate.parse(node.required("from").textValue()),
                LocalDate.parse(node.required("until").textValue()),
                ZoneId.of(node.required("zone").textValue()));
    }

    private static Duties duties(JsonNode node) {
        return new Duties(
                node.required("report").textValue(), node.required("returnData").booleanValue());
    }

    private static <T> Set<T> setOf(JsonNode array, Function<String, Optional<T>> find) {
        Set<T> found = new LinkedHashSet<>();
        StreamSupport.stream(array.spliterator(), false)
                .map(item -> known(item, find))
                .forEach(found::add);
        return found;
    }

    private static <T> T known(JsonNode node, Function<String, Optional<T>> find) {
        return find.apply(node.textValue())
                .orElseThrow(() -> new IllegalArgumentException("Agreement names the unknown '" + node.asText() + "'"));
    }
}
