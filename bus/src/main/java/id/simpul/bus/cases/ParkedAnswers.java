package id.simpul.bus.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.simpul.cases.parked.Parked;
import id.simpul.cases.parked.ParkedDecision;
import id.simpul.cases.parked.ParkedFilter;
import id.simpul.cases.parked.ParkedWork;
import id.simpul.routes.run.CaseEngine;
import java.io.IOException;
import java.util.List;

/**
 * What a person says that a partner gave in another way, by letter or by telephone. Only for effects: what a partner tells of
 * a person is asked of the partner, under its agreement.
 */
final class ParkedAnswers {

    /**
     * What is told.
     *
     * @param step its name in the record of the case
     * @param value the text of a JSON object, as the step itself would have given it; personal data
     */
    record Answer(String step, String value) {

        @Override
        public String toString() {
            return "Answer[" + step + "]";
        }
    }

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Parked parked;
    private final CaseEngine engine;

    ParkedAnswers(Parked parked, CaseEngine engine) {
        this.parked = parked;
        this.engine = engine;
    }

    /** @throws IllegalArgumentException when there is not exactly one such case, or the step takes no answer */
    List<ParkedWork> give(ParkedFilter filter, Answer answer, ParkedDecision decision, boolean isDryRun) {
        List<ParkedWork> found = parked.list(filter);
        if (filter.number().isEmpty() || found.size() != 1) {
            throw new IllegalArgumentException("An answer is for one parked case: say its number");
        }
        ParkedWork work = found.get(0);
        if (!engine.isEffect(work.service(), answer.step())) {
            throw new IllegalArgumentException("The step is none of those of this service that leave an effect");
        }
        byte[] value = json(answer.value());
        if (isDryRun) {
            return found;
        }
        List<ParkedWork> answered =
                parked.answer(work, answer.step(), value, decision).join();
        if (answered.isEmpty()) {
            throw new IllegalArgumentException("The step has a value already, or the case is not parked any more");
        }
        return answered;
    }

    private static byte[] json(String value) {
        try {
            JsonNode tree = JSON.readTree(value);
            if (tree.isObject()) {
                return JSON.writeValueAsBytes(tree);
            }
        } catch (IOException malformed) {
            // The same words: what Jackson says would quote the value.
        }
        throw new IllegalArgumentException("The value of a step is a JSON object");
    }
}
