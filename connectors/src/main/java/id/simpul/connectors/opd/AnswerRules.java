package id.simpul.connectors.opd;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.core.BusException;
import id.simpul.core.ProblemCode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;
import org.slf4j.MarkerFactory;

/**
 * Says what an answer means, by the system file alone. What the file does not foresee is unknown and an alarm: never a
 * success, never "no such key".
 */
final class AnswerRules {

    private static final Logger LOG = LoggerFactory.getLogger(AnswerRules.class);
    private static final Marker ALARM = MarkerFactory.getMarker("CONFIGURATION_ALARM");

    /** How MySQL writes that there is no date. */
    private static final Pattern NO_DATE = Pattern.compile("0000-00-00([ T]00:00:00(\\.0+)?)?");

    private final String partner;

    AnswerRules(String partner) {
        this.partner = partner;
    }

    /** The values of a success. @throws BusException for everything else */
    Map<String, Object> value(String operation, JsonNode answer, Reading reading) {
        if (reading.failure().filter(rule -> rule.holds(answer)).isPresent()) {
            throw problem(ProblemCode.PARTNER_REQUEST_REFUSED);
        }
        if (reading.success().filter(rule -> !rule.holds(answer)).isPresent()) {
            throw unknown(operation, "an answer that is neither success nor failure");
        }
        return values(operation, answer, reading);
    }

    /** @throws BusException when the answer repeats another key than the one that was asked for */
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    void requireKey(String operation, JsonNode answer, Optional<JsonPointer> keyAt, String key) {
        if (keyAt.isPresent() && !answer.at(keyAt.get()).asText().equals(key)) {
            throw unknown(operation, "another key than the one that was asked for");
        }
    }

    BusException problem(ProblemCode code) {
        return new BusException(code, Map.of("partner", partner));
    }

    /** Raises the alarm, in our words and never the partner's. */
    BusException unknown(String operation, String what) {
        LOG.error(ALARM, "Configuration alarm: {} answered {} to {}", partner, what, operation);
        return problem(ProblemCode.PARTNER_ANSWER_UNKNOWN);
    }

    private Map<String, Object> values(String operation, JsonNode answer, Reading reading) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Reading.Value wanted : reading.values()) {
            JsonNode value = answer.at(wanted.at());
            if (value.isContainerNode()) {
                throw unknown(operation, "a list or an object as " + wanted.name());
            }
            if (isThere(value)) {
                values.put(wanted.name(), plain(value));
            } else if (!wanted.optional()) {
                throw unknown(operation, "nothing as " + wanted.name());
            }
        }
        return values;
    }

    private static boolean isThere(JsonNode value) {
        return !value.isMissingNode()
                && !value.isNull()
                && !NO_DATE.matcher(value.asText()).matches();
    }

    /** Numbers become texts: partners drift between 12 and "12", and identifiers are no numbers. */
    private static Object plain(JsonNode value) {
        if (value.isBoolean()) {
            return value.booleanValue();
        }
        return value.isNumber() ? value.decimalValue().toPlainString() : value.asText();
    }
}
