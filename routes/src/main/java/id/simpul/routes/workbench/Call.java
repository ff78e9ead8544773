package id.simpul.routes.workbench;

import id.simpul.core.Subject;
import java.util.Map;
import java.util.Optional;

/**
 * A call that a route makes to a partner.
 *
 * @param step the id of its step
 * @param uri as it stands in the route
 * @param scheme {@code dukcapil}, {@code bpjs} or {@code opd}
 * @param path what stands behind the scheme, without parameters
 * @param subject the person that is asked about
 */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType")
record Call(
        String step,
        String uri,
        String scheme,
        String path,
        Map<String, String> parameters,
        Optional<Subject> subject) {

    @Override
    public String toString() {
        return "Call[" + step + "]";
    }
}
