package id.simpul.routes.workbench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import id.simpul.core.BusException;
import id.simpul.core.Subject;
import id.simpul.routes.run.RunInterrupted;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.camel.Exchange;

/**
 * Sees what each step of one request does. The route of a case runs from the top again and again; what a step has shown once
 * it does not show again.
 */
final class Trace implements StepWatch.Witness {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String BODY = "body";
    /** What only holds other steps. */
    private static final Set<String> BLOCKS =
            Set.of("choice", "loop", "multicast", "pipeline", "doTry", "filter", "split", "when", "otherwise");

    private final List<Traced> steps = new ArrayList<>();
    private final Map<String, Map<String, String>> before = new HashMap<>();
    private final Map<String, Call> calls = new HashMap<>();
    private final Set<String> simulated = new HashSet<>();
    private final Set<String> shown = new HashSet<>();
    private final Map<String, Integer> occurrences = new HashMap<>();

    @Override
    public synchronized void runBegins() {
        occurrences.clear();
    }

    /** A partner is called, and gives what no file says. */
    synchronized void simulated(Call call) {
        simulated.add(call.step());
    }

    synchronized void called(Call call) {
        calls.put(call.step(), call);
    }

    @Override
    public synchronized void began(String step, String kind, Exchange exchange) {
        before.put(exchange.getExchangeId() + step, values(exchange));
    }

    @Override
    public synchronized void ended(String step, String kind, Exchange exchange) {
        Map<String, String> was = before.getOrDefault(exchange.getExchangeId() + step, Map.of());
        String occurrence = step + "~" + occurrences.merge(step, 1, Integer::sum);
        if (BLOCKS.contains(kind) || isInterrupted(exchange) || !shown.add(occurrence)) {
            return;
        }
        Call call = calls.get(step);
        steps.add(new Traced(
                step,
                kind,
                call == null ? "" : call.scheme() + ":" + call.path(),
                simulated.contains(step),
                was.getOrDefault(BODY, ""),
                changes(was, values(exchange), exchange)));
    }

    /** A run that ends at a step comes to it again in the next one, and shows it then. */
    private static boolean isInterrupted(Exchange exchange) {
        for (Throwable cause = exchange.getException(); cause != null; cause = cause.getCause()) {
            if (cause instanceof RunInterrupted) {
                return true;
            }
        }
        return false;
    }

    private static List<String> changes(Map<String, String> before, Map<String, String> after, Exchange exchange) {
        List<String> changes = new ArrayList<>();
        after.forEach((name, value) -> {
            if (!value.equals(before.get(name))) {
                changes.add(name + " = " + value);
            }
        });
        for (Throwable cause = exchange.getException(); cause != null; cause = cause.getCause()) {
            if (cause instanceof BusException problem) {
                changes.add("! " + problem.code().key() + " " + problem.arguments());
            }
        }
        return changes;
    }

    private static Map<String, String> values(Exchange exchange) {
        Map<String, String> values = new TreeMap<>();
        exchange.getVariables().forEach((name, value) -> {
            if (!(value instanceof Subject)) {
                values.put(name, Masked.of(tree(value)));
            }
        });
        Object body = exchange.getMessage().getBody();
        values.put(BODY, body == null ? "" : Masked.of(tree(body)));
        return values;
    }

    private static JsonNode tree(Object value) {
        try {
            return JSON.valueToTree(value);
        } catch (IllegalArgumentException noJson) {
            return TextNode.valueOf(value.getClass().getSimpleName());
        }
    }

    synchronized List<Traced> steps() {
        return List.copyOf(steps);
    }
}
