package id.simpul.connectors.opd;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.simpul.connectors.partner.HttpAnswer;
import id.simpul.core.BusException;
import id.simpul.core.ProblemCode;
import java.io.IOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;
import org.slf4j.MarkerFactory;

/**
 * Says what an answer means, by the system file alone. What the file does not foresee is unknown and an alarm: never a
 * success, never "no such key".
 */
final class AnswerJudge {

    private static final Logger LOG = LoggerFactory.getLogger(AnswerJudge.class);
    private static final Marker ALARM = MarkerFactory.getMarker("CONFIGURATION_ALARM");

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final OpdSystem system;
    private final Map<String, String> partner;
    private final StatusFaults statuses;

    AnswerJudge(OpdSystem system, Clock clock) {
        this.system = system;
        this.partner = Map.of("partner", system.partner());
        this.statuses = new StatusFaults(partner, clock);
    }

    /** The values of a success. @throws BusException for everything else */
    Map<String, Object> value(String operation, HttpAnswer answer, Reading reading) {
        if (!reading.statuses().contains(answer.status())) {
            throw statuses.of(answer).orElseGet(() -> unknown(operation, "an HTTP status that is not foreseen"));
        }
        JsonNode json = json(operation, answer);
        if (reading.failure().filter(rule -> rule.holds(json)).isPresent()) {
            throw new BusException(ProblemCode.PARTNER_REQUEST_REFUSED, partner);
        }
        if (reading.success().filter(rule -> !rule.holds(json)).isPresent()) {
            throw unknown(operation, "an answer that is neither success nor failure");
        }
        return values(operation, json, reading);
    }

    /** The values of the record under a key; empty when the partner says in so many words that there is none. */
    Optional<Map<String, Object>> settled(String operation, HttpAnswer answer, Inquiry inquiry, String key) {
        if (answer.status() == inquiry.unknownStatus() && inquiry.unknown().holds(json(operation, answer))) {
            return Optional.empty();
        }
        Map<String, Object> value = value(operation, answer, inquiry.reading());
        if (inquiry.keyAt().isPresent()
                && !json(operation, answer).at(inquiry.keyAt().get()).asText().equals(key)) {
            throw unknown(operation, "another key than the one that was asked for");
        }
        return Optional.of(value);
    }

    private JsonNode json(String operation, HttpAnswer answer) {
        if (!answer.isWhole()) {
            throw new BusException(ProblemCode.PARTNER_FAILED, partner);
        }
        if (!system.answerTypes().contains(answer.mediaType())) {
            throw unknown(operation, "another media type than JSON");
        }
        try {
            return JSON.readTree(answer.body());
        } catch (IOException broken) {
            // Without its cause: Jackson quotes what it could not read.
            throw new BusException(ProblemCode.PARTNER_FAILED, partner);
        }
    }

    private Map<String, Object> values(String operation, JsonNode json, Reading reading) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Reading.Value wanted : reading.values()) {
            JsonNode value = json.at(wanted.at());
            if (value.isContainerNode()) {
                throw unknown(operation, "a list or an object as " + wanted.name());
            }
            if (!value.isMissingNode() && !value.isNull()) {
                values.put(wanted.name(), plain(value));
            } else if (!wanted.optional()) {
                throw unknown(operation, "nothing as " + wanted.name());
            }
        }
        return values;
    }

    /** Numbers become texts: partners drift between 12 and "12", and identifiers are no numbers. */
    private static Object plain(JsonNode value) {
        if (value.isBoolean()) {
            return value.booleanValue();
        }
        return value.isNumber() ? value.decimalValue().toPlainString() : value.asText();
    }

    private BusException unknown(String operation, String what) {
        LOG.error(ALARM, "Configuration alarm: {} answered {} to {}", system.partner(), what, operation);
        return new BusException(ProblemCode.PARTNER_ANSWER_UNKNOWN, partner);
    }
}
