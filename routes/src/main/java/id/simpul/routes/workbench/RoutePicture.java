package id.simpul.routes.workbench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The route of a package, for people to look at. */
public final class RoutePicture {

    private static final String ROUTE = "route.camel.yaml";

    private final List<Flow> flows;

    private RoutePicture(List<Flow> flows) {
        this.flows = List.copyOf(flows);
    }

    /** @throws IllegalArgumentException when the checker refuses the route, or it cannot be read, saying why */
    public static RoutePicture of(String service, Path folder, Systems systems) throws IOException {
        byte[] route = CheckedPackage.read(service, folder, systems)
                .file(ROUTE)
                .orElseThrow(() -> new IllegalArgumentException(ROUTE));
        return new RoutePicture(Flow.read(route));
    }

    /** A flowchart as text. */
    public String mermaid() {
        return Mermaid.of(flows);
    }

    /** The same, drawn. */
    public String svg() {
        return Drawing.of(flows);
    }
}
