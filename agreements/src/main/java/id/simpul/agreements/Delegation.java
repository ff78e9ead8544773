package id.simpul.agreements;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.core.Caller;
import id.simpul.core.MemberId;
import id.simpul.core.ServiceId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * That one member may act for another one. It gives no right that the two do not have themselves. Its file form is {@code
 * delegation.schema.json}.
 *
 * @param represented in whose name is asked
 * @param acting id of the member, or of the one system, that asks
 * @param basis the paper between the two
 */
public record Delegation(
        String id,
        MemberId represented,
        String acting,
        Set<ServiceRight> services,
        Agreement.Validity validity,
        String basis) {

    public Delegation {
        services = Set.copyOf(services);
    }

    /**
     * Reads the JSON form of a file that has passed the schema.
     * Throws {@link IllegalArgumentException} when it has not.
     */
    public static Delegation of(JsonNode content) {
        Set<ServiceRight> services = new LinkedHashSet<>();
        content.required("services").forEach(service -> services.add(ServiceRight.of(service.textValue())));
        JsonNode validity = content.required("validity");
        return new Delegation(
                content.required("delegation").textValue(),
                new MemberId(content.required("represented").textValue()),
                content.required("acting").textValue(),
                services,
                new Agreement.Validity(
                        LocalDate.parse(validity.required("from").textValue()),
                        LocalDate.parse(validity.required("until").textValue()),
                        ZoneId.of(validity.required("zone").textValue())),
                content.required("basis").textValue());
    }

    /** Whether it lets a caller do this with a service now, for the member that the caller names. */
    public boolean permits(Caller caller, ServiceId service, ServiceMethod method, Instant now) {
        return caller.represented().filter(represented::equals).isPresent()
                && (acting.equals(caller.member().value())
                        || acting.equals(caller.system().value()))
                && services.stream().anyMatch(right -> right.permits(service, method))
                && validity.isBegunAt(now)
                && !validity.isOverAt(now);
    }
}
