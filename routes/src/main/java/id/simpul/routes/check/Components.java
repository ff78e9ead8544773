package id.simpul.routes.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The table of components that an address in a route may begin with. Every other component of Camel is refused. */
final class Components {

    /** Where an address may stand. */
    enum Place {
        BEGINNING,
        STEP,
        STEP_OF_A_CASE
    }

    /**
     * One component.
     *
     * @param path what stands behind the scheme
     * @param parameters each with its form
     */
    record Component(Place place, Pattern path, Map<String, Pattern> parameters) {}

    private static final Map<String, Component> ALLOWED = new TreeMap<>();
    private static final String NAME = "[a-z][a-z0-9-]{0,40}";
    private static final String POINTER = "(/[A-Za-z0-9][A-Za-z0-9_-]{0,60}){1,6}";
    private static final String TIME = "P[0-9DTHMS]+";

    static {
        allow("service", Place.BEGINNING, "[a-z0-9-]+/[a-z0-9-]+", Map.of());
        allow(
                "dukcapil",
                Place.STEP,
                "verify|retrieve|family",
                Map.of("elements", "[A-Za-z0-9_, ]+", "threshold", "[0-9]|[1-9][0-9]|100"));
        allow("opd", Place.STEP, "[a-z0-9.-]+/[a-z0-9-]+", Map.of());
        allow(
                "bpjs",
                Place.STEP,
                "peserta-by-(nik|kartu)",
                Map.of(
                        "mode", "verify|retrieve",
                        "elements", "[A-Za-z0-9_, ]+",
                        "kartu", "(body:/|variable:)[A-Za-z0-9/_-]+"));
        allow("mapping", Place.STEP, NAME, Map.of());
        allow("wait", Place.STEP_OF_A_CASE, NAME + "(," + NAME + "){0,9}", Map.of("deadline", TIME, "referral", NAME));
        allow(
                "manual",
                Place.STEP_OF_A_CASE,
                NAME + "(/" + NAME + ")?",
                Map.of(
                        "deadline",
                        TIME,
                        "agency",
                        "[^#${}]{1,100}",
                        "show",
                        POINTER + "(," + POINTER + ")*",
                        "memberFrom",
                        POINTER,
                        "cancellable",
                        "true|false"));
        allow("case", Place.STEP_OF_A_CASE, "[a-z_]{1,40}", Map.of());
        allow("sla", Place.STEP_OF_A_CASE, "pause|resume|reset", Map.of("reason", NAME));
    }

    /** Components that carry messages, whose address would be a queue's name. */
    private static final Set<String> QUEUES = Set.of(
            "activemq",
            "activemq6",
            "amqp",
            "jms",
            "kafka",
            "paho",
            "paho-mqtt5",
            "rabbitmq",
            "seda",
            "sjms",
            "sjms2",
            "spring-rabbitmq",
            "disruptor",
            "vm",
            "direct",
            "direct-vm");

    private Components() {}

    static Optional<Component> find(String scheme) {
        return Optional.ofNullable(ALLOWED.get(scheme));
    }

    static List<String> names() {
        return List.copyOf(ALLOWED.keySet());
    }

    static boolean isQueue(String scheme) {
        return QUEUES.contains(scheme);
    }

    private static void allow(String scheme, Place place, String path, Map<String, String> parameters) {
        Map<String, Pattern> forms = new TreeMap<>();
        parameters.forEach((name, form) -> forms.put(name, Pattern.compile(form)));
        ALLOWED.put(scheme, new Component(place, Pattern.compile(path), forms));
    }
}
