package id.simpul.routes;

import com.networknt.schema.JsonSchema;
import id.simpul.agreements.MemberPattern;
import id.simpul.core.BusException;
import id.simpul.core.Caller;
import id.simpul.core.MemberId;
import id.simpul.core.ProblemCode;
import id.simpul.core.ServiceId;
import id.simpul.routes.mapping.Mapping;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A service as one folder: its page, its route, its contract.
 *
 * @param version as this installation names it
 * @param owner short name of the member that offers it
 * @param agreementOf whose agreement covers personal data that the route asks for
 * @param access whom its owner admits; absent leaves that to the register. Where it is there both must permit
 * @param isPersonal whether an officer and a use must be named
 * @param deadline how long a caller waits at most
 * @param terms for a service whose requests are cases; absent for one that answers at once
 * @param route the route in Camel's YAML or XML
 * @param mappings by the name that the route knows each by
 * @param hash hexadecimal SHA-256 over all files of the folder, recorded with every exchange
 */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType")
public record ServicePackage(
        ServiceId id,
        String version,
        String owner,
        AgreementOf agreementOf,
        Optional<List<MemberPattern>> access,
        boolean isPersonal,
        Duration deadline,
        Optional<CaseTerms> terms,
        JsonSchema request,
        JsonSchema response,
        byte[] route,
        Map<String, Mapping> mappings,
        String hash) {

    public ServicePackage {
        mappings = Map.copyOf(mappings);
    }

    /** Whether the route is written in XML. */
    boolean isXml() {
        return new String(route, StandardCharsets.UTF_8).stripLeading().startsWith("<");
    }

    /** Which version of which service it is. */
    public ServiceVersion versionOfService() {
        return new ServiceVersion(id, version);
    }

    /** The caller's member, and the one that it acts for. @throws BusException as {@link #requireAdmitted(MemberId)} */
    void requireAdmitted(Caller caller) {
        requireAdmitted(caller.member());
        requireAdmitted(caller.principal());
    }

    /** @throws BusException ACCESS_DENIED when the owner does not admit the member, whatever the register says */
    void requireAdmitted(MemberId member) {
        if (access.isPresent() && access.get().stream().noneMatch(admitted -> admitted.matches(member))) {
            throw new BusException(ProblemCode.ACCESS_DENIED, Map.of("service", id.value()));
        }
    }

    /** Whose agreement covers the calls of a route. */
    public enum AgreementOf {
        CALLER,
        OWNER
    }
}
