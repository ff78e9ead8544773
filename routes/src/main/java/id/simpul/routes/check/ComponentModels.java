package id.simpul.routes.check;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What Camel's tools need to know of our components, in Camel's own form: for completion and checks in editors. */
public final class ComponentModels {

    /** The file with all of them, a JSON array. */
    public static final String FILE = "camel-components.json";

    private static final String RUN = "id/simpul/routes/run";
    private static final String CONNECTORS = "id/simpul/connectors/";

    /** Where each is on the class path. */
    private static final Map<String, String> PLACES = new TreeMap<>(Map.of(
            "service",
            "id/simpul/routes",
            "wait",
            RUN,
            "manual",
            RUN,
            "case",
            RUN,
            "sla",
            RUN,
            "dukcapil",
            CONNECTORS + "dukcapil",
            "bpjs",
            CONNECTORS + "bpjs",
            "mapping",
            "id/simpul/routes/mapping",
            "opd",
            CONNECTORS + "opd"));

    private ComponentModels() {}

    /** Every component that a route may use. */
    static List<String> names() {
        return List.copyOf(PLACES.keySet());
    }

    /** Empty when this program has no such component. */
    static Optional<String> read(String name) throws IOException {
        String place = PLACES.get(name);
        if (place == null) {
            return Optional.empty();
        }
        try (InputStream in = ComponentModels.class.getResourceAsStream("/META-INF/" + place + "/" + name + ".json")) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8).strip());
        }
    }

    static String all() throws IOException {
        List<String> models = new ArrayList<>();
        for (String name : names()) {
            read(name).ifPresent(models::add);
        }
        return "[\n" + String.join(",\n", models) + "\n]\n";
    }
}
