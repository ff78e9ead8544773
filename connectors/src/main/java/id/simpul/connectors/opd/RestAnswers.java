package id.simpul.connectors.opd;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.simpul.connectors.partner.HttpAnswer;
import id.simpul.core.ProblemCode;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the answers of a REST interface. */
final class RestAnswers {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final AnswerRules rules;
    private final Set<String> types;
    private final StatusFaults statuses;

    RestAnswers(String partner, Set<String> types, Clock clock) {
        this.rules = new AnswerRules(partner);
        this.types = types;
        this.statuses = new StatusFaults(Map.of("partner", partner), clock);
    }

    /** The values of a success. @throws BusException for everything else */
    Map<String, Object> value(String operation, HttpAnswer answer, Set<Integer> expected, Reading reading) {
        if (!expected.contains(answer.status())) {
            throw statuses.of(answer).orElseGet(() -> rules.unknown(operation, "an HTTP status that is not foreseen"));
        }
        return rules.value(operation, json(operation, answer), reading);
    }

    /** The values of the record under a key; empty when the partner says in so many words that there is none. */
    Optional<Map<String, Object>> settled(String operation, HttpAnswer answer, RestInquiry inquiry, String key) {
        if (answer.status() == inquiry.unknownStatus() && inquiry.unknown().holds(json(operation, answer))) {
            return Optional.empty();
        }
        Map<String, Object> value = value(operation, answer, inquiry.statuses(), inquiry.reading());
        rules.requireKey(operation, json(operation, answer), inquiry.keyAt(), key);
        return Optional.of(value);
    }

    private JsonNode json(String operation, HttpAnswer answer) {
        if (!answer.isWhole()) {
            throw rules.problem(ProblemCode.PARTNER_FAILED);
        }
        if (!types.contains(answer.mediaType())) {
            throw rules.unknown(operation, "another media type than JSON");
        }
        try {
            return JSON.readTree(answer.body());
        } catch (IOException broken) {
            // Without its cause: Jackson quotes what it could not read.
            throw rules.problem(ProblemCode.PARTNER_FAILED);
        }
    }
}
