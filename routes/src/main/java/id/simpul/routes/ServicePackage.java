package id.simpul.routes;

import com.networknt.schema.JsonSchema;
import id.simpul.core.ServiceId;
import java.time.Duration;
import java.util.Optional;

/**
 * A service as one folder: its page, its route, its contract.
 *
 * @param version as this installation names it
 * @param owner short name of the member that offers it
 * @param agreementOf whose agreement covers personal data that the route asks for
 * @param isPersonal whether an officer and a use must be named
 * @param deadline how long a caller waits at most
 * @param terms for a service whose requests are cases; absent for one that answers at once
 * @param route the route in Camel's YAML
 * @param hash hexadecimal SHA-256 over all files of the folder, recorded with every exchange
 */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType")
public record ServicePackage(
        ServiceId id,
        String version,
        String owner,
        AgreementOf agreementOf,
        boolean isPersonal,
        Duration deadline,
        Optional<CaseTerms> terms,
        JsonSchema request,
        JsonSchema response,
        byte[] route,
        String hash) {

    /** Which version of which service it is. */
    public ServiceVersion versionOfService() {
        return new ServiceVersion(id, version);
    }

    /** Whose agreement covers the calls of a route. */
    public enum AgreementOf {
        CALLER,
        OWNER
    }
}
