package id.simpul.connectors.dukcapil;

import id.simpul.core.Provenance;
import java.io.IOException;

/** The partner knows no such address: the path, the institution or the name of its method is another one. */
final class MethodMissing extends IOException {

    private static final long serialVersionUID = 1;

    private final transient Provenance provenance;

    MethodMissing(Provenance provenance) {
        super("HTTP status 404");
        this.provenance = provenance;
    }

    Provenance provenance() {
        return provenance;
    }
}
