package id.simpul.connectors.dukcapil;

import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.simpul.connectors.dukcapil.Answer.Fault;
import id.simpul.connectors.dukcapil.Answer.Values;
import id.simpul.connectors.dukcapil.Answer.Verdict;
import id.simpul.connectors.dukcapil.Answer.Verdicts;
import id.simpul.connectors.dukcapil.Answer.WrongPerson;
import id.simpul.core.Element;
import id.simpul.core.Mode;
import id.simpul.core.Nik;
import java.io.IOException;
import java.util.EnumMap;
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
    private static final String SUCCESS = "00";

    private final JsonMapper json = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_LEADING_ZEROS_FOR_NUMBERS)
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** @throws IOException when the bytes are not JSON */
    Answer read(byte[] body, Mode mode, Set<Element> permitted, Nik subject) throws IOException {
        JsonNode root = json.readTree(body);
        Optional<Content> content = root == null ? Optional.empty() : Content.of(root);
        if (content.isEmpty()) {
            return UNKNOWN;
        }
        String code = content.get().text("RESPONSE_CODE");
        if (!code.equals(SUCCESS) && content.get().isError()) {
            return new Fault(PartnerFault.of(code, content.get().message()));
        }
        return switch (mode) {
            case VERIFY -> verdicts(content.get(), permitted, subject);
            case RETRIEVE -> values(content.get(), permitted, subject);
        };
    }

    private static Answer verdicts(Content content, Set<Element> asked, Nik subject) {
        Optional<String> echoed = ElementText.number(content.text(Element.NIK.name()));
        if (echoed.isPresent() && !echoed.get().equals(subject.value())) {
            return new WrongPerson();
        }
        Map<Element, Verdict> verdicts = new EnumMap<>(Element.class);
        for (Element element : asked) {
            boolean isEcho = element == Element.NIK && echoed.isPresent();
            Optional<Verdict> verdict = isEcho ? Optional.of(VerdictText.MATCH)
                    : VerdictText.parse(content.text(element.name()));
            if (verdict.isEmpty()) {
                return UNKNOWN;
            }
            verdicts.put(element, verdict.get());
        }
        return new Verdicts(verdicts);
    }

    /** A record that does not say whose it is cannot be released. */
    private static Answer values(Content content, Set<Element> permitted, Nik subject) {
        Optional<String> whose = ElementText.number(content.text(Element.NIK.name()));
        if (whose.isEmpty()) {
            return UNKNOWN;
        }
        if (!whose.get().equals(subject.value())) {
            return new WrongPerson();
        }
        Map<Element, String> values = new EnumMap<>(Element.class);
        for (Element element : permitted) {
            String text = content.text(element.name());
            if (content.isOdd(element.name())) {
                return UNKNOWN;
            }
            if (!ElementText.isNothing(text)) {
                Optional<String> value = ElementText.received(element, text);
                if (value.isEmpty()) {
                    return UNKNOWN;
                }
                values.put(element, value.get());
            }
        }
        return new Values(values);
    }
}
