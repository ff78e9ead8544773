package id.simpul.connectors.dukcapil;

import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.simpul.connectors.dukcapil.Answer.Family;
import id.simpul.connectors.dukcapil.Answer.Fault;
import id.simpul.connectors.dukcapil.Answer.Values;
import id.simpul.connectors.dukcapil.Answer.Verdict;
import id.simpul.connectors.dukcapil.Answer.Verdicts;
import id.simpul.connectors.dukcapil.Answer.WrongPerson;
import id.simpul.core.Element;
import id.simpul.core.Nik;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads an answer leniently: keys in any case, numbers or texts, with or without code. It looks up the permitted
 * elements and nothing else, so what was not permitted never leaves this class. What it does not understand is
 * {@link PartnerFault#UNKNOWN}; only what is no JSON at all is an exception.
 */
final class AnswerReader {

    private static final Fault UNKNOWN = new Fault(PartnerFault.UNKNOWN);
    private static final String CODE = "RESPONSE_CODE";
    private static final String SUCCESS = "00";

    private final JsonMapper json = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_LEADING_ZEROS_FOR_NUMBERS)
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** @throws IOException when the bytes are not JSON */
    Answer read(byte[] body, Inquiry inquiry) throws IOException {
        JsonNode root = json.readTree(body);
        Optional<Content> content = root == null ? Optional.empty() : Content.first(root);
        if (content.isEmpty()) {
            return UNKNOWN;
        }
        if (isFault(content.get())) {
            return new Fault(
                    PartnerFault.of(content.get().text(CODE), content.get().message()));
        }
        return switch (inquiry.method()) {
            case VERIFY ->
                verdicts(content.get(), inquiry.elements(), inquiry.subject().nik());
            case RETRIEVE ->
                person(content.get(), inquiry.elements(), inquiry.subject().nik());
            case FAMILY ->
                family(Content.all(root), inquiry.elements(), inquiry.subject().nik());
        };
    }

    private static boolean isFault(Content content) {
        return content.isError() && !content.text(CODE).equals(SUCCESS);
    }

    private static Answer verdicts(Content content, Set<Element> asked, Nik subject) {
        Optional<String> echoed = number(content, Element.NIK);
        if (echoed.isPresent() && !echoed.get().equals(subject.value())) {
            return new WrongPerson();
        }
        Map<Element, Verdict> verdicts = new EnumMap<>(Element.class);
        for (Element element : asked) {
            boolean isEcho = element == Element.NIK && echoed.isPresent();
            Optional<Verdict> verdict =
                    isEcho ? Optional.of(VerdictText.MATCH) : VerdictText.parse(content.text(element.name()));
            if (verdict.isEmpty()) {
                return UNKNOWN;
            }
            verdicts.put(element, verdict.get());
        }
        return new Verdicts(verdicts);
    }

    /** A record that does not say whose it is cannot be released. */
    private static Answer person(Content content, Set<Element> permitted, Nik subject) {
        Optional<String> whose = number(content, Element.NIK);
        if (whose.isEmpty()) {
            return UNKNOWN;
        }
        if (!whose.get().equals(subject.value())) {
            return new WrongPerson();
        }
        return values(content, permitted).<Answer>map(Values::new).orElse(UNKNOWN);
    }

    /**
     * Assumed: one record a member, each as a retrieval has it, and all of one card. Two records of one person, or of
     * two cards, are something else than a family, and without the asked person it is somebody else's.
     */
    private static Answer family(List<Content> records, Set<Element> permitted, Nik subject) {
        Set<String> people = new HashSet<>();
        Set<String> cards = new HashSet<>();
        List<Map<Element, String>> members = new ArrayList<>();
        for (Content record : records) {
            Optional<String> whose = number(record, Element.NIK);
            Optional<Map<Element, String>> values = values(record, permitted);
            if (isFault(record) || whose.isEmpty() || !people.add(whose.get()) || values.isEmpty()) {
                return UNKNOWN;
            }
            number(record, Element.NO_KK).ifPresent(cards::add);
            members.add(values.get());
        }
        if (people.isEmpty() || cards.size() > 1) {
            return UNKNOWN;
        }
        return people.contains(subject.value()) ? new Family(members) : new WrongPerson();
    }

    /** The permitted values that the record has; empty when one of them is not understood. */
    private static Optional<Map<Element, String>> values(Content content, Set<Element> permitted) {
        Map<Element, String> values = new EnumMap<>(Element.class);
        for (Element element : permitted) {
            String text = content.text(element.name());
            if (content.isOdd(element.name())) {
                return Optional.empty();
            }
            if (!ElementText.isNothing(text)) {
                Optional<String> value = ElementText.received(element, text);
                if (value.isEmpty()) {
                    return Optional.empty();
                }
                values.put(element, value.get());
            }
        }
        return Optional.of(values);
    }

    private static Optional<String> number(Content content, Element element) {
        return ElementText.number(content.text(element.name()));
    }
}
