package id.simpul.routes;

import com.fasterxml.jackson.core.JsonPointer;
import com.networknt.schema.JsonSchema;
import id.simpul.cases.sla.SlaTerms;
import id.simpul.core.Use;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What makes a service one of cases.
 *
 * @param use the use under which all calls of its route are made, as agreements name it
 * @param title what people call it, by language
 * @param retention how long payloads are kept after the case has ended
 * @param answers what the answers to its manual steps must be like, by task
 * @param counters where an application names the member at whose counter something is done
 * @param withoutNik for which reasons a subject may have no NIK, as applications name them; none unless the service says so
 * @param sla what the service promises of its time
 */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType")
public record CaseTerms(
        Use use,
        Map<String, String> title,
        Duration retention,
        Map<String, JsonSchema> answers,
        List<JsonPointer> counters,
        Set<String> withoutNik,
        Optional<SlaTerms> sla) {

    public CaseTerms {
        title = Map.copyOf(title);
        answers = Map.copyOf(answers);
        counters = List.copyOf(counters);
        withoutNik = Set.copyOf(withoutNik);
        if (retention.isNegative()) {
            throw new IllegalArgumentException("case.retention is a duration such as P30D");
        }
    }
}
