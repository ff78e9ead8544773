package id.simpul.connectors.bpjs;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.simpul.connectors.partner.HttpAnswer;
import id.simpul.connectors.partner.UnusableAnswer;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** Reads an answer: HTTP, envelope, and the membership that is sealed in it. What is not understood is unknown. */
final class AnswerReader {

    private static final int DEEPEST = 50;

    private final JsonMapper json = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .enable(JsonReadFeature.ALLOW_LEADING_ZEROS_FOR_NUMBERS)
            .build();
    private final BpjsSettings.AnswerForm form;
    private final Map<BpjsOperation, AnswerCodes> codes;

    AnswerReader(BpjsSettings settings) {
        form = settings.form();
        codes = settings.codes();
    }

    /**
     * @param key of the request that was answered
     * @throws UnusableAnswer when it is no answer of the service
     */
    Answer read(HttpAnswer answer, Question question, CallKey key) throws UnusableAnswer {
        AnswerCodes known = codes.getOrDefault(question.operation(), AnswerCodes.usual());
        if (!answer.isWhole()) {
            throw new UnusableAnswer("Larger than 1 MiB");
        }
        return switch (answer.status()) {
            case 200 -> envelope(answer, question, key, known);
            case 401, 403, 429 -> refusal(Integer.toString(answer.status()), known);
            default -> throw new UnusableAnswer("HTTP status " + answer.status());
        };
    }

    /** By HTTP status alone nobody is found or not found. */
    private static Answer refusal(String status, AnswerCodes known) throws UnusableAnswer {
        BpjsFault fault = known.fault(status);
        if (fault == BpjsFault.NOT_FOUND || fault == BpjsFault.UNKNOWN) {
            throw new UnusableAnswer("HTTP status " + status);
        }
        return new Answer.Fault(fault, "");
    }

    private Answer envelope(HttpAnswer answer, Question question, CallKey key, AnswerCodes known)
            throws UnusableAnswer {
        if (!answer.mediaType().equals("application/json")) {
            throw new UnusableAnswer("Not JSON");
        }
        Optional<Envelope> envelope = Envelope.of(tree(answer.body()), form.metaKey());
        if (envelope.isEmpty()) {
            return unknown("has no code");
        }
        if (!known.isSuccess(envelope.get().code())) {
            BpjsFault fault = known.fault(envelope.get().code());
            return fault == BpjsFault.UNKNOWN ? unknown("has a code that is not known") : new Answer.Fault(fault, "");
        }
        return member(envelope.get().response(), question, key);
    }

    private Answer member(JsonNode response, Question question, CallKey key) {
        if (form.encrypted() ? !response.isTextual() : !response.isObject()) {
            return unknown(form.encrypted() ? "is not encrypted, or empty" : "is encrypted, or empty");
        }
        if (!form.encrypted()) {
            return MemberReader.read(response, question);
        }
        try {
            return MemberReader.read(json.readTree(key.open(response.textValue())), question);
        } catch (UnusableAnswer sealed) {
            return unknown("cannot be opened: " + sealed.getMessage());
        } catch (JsonProcessingException notJson) {
            return unknown("has no JSON inside");
        }
    }

    /** The parser's message would quote what it read. */
    private JsonNode tree(byte[] body) throws UnusableAnswer {
        try {
            return json.readTree(body);
        } catch (IOException notJson) {
            throw new UnusableAnswer("Not well-formed JSON");
        }
    }

    private static Answer unknown(String why) {
        return new Answer.Fault(BpjsFault.UNKNOWN, why);
    }
}
