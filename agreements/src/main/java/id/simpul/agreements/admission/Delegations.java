package id.simpul.agreements.admission;

import id.simpul.agreements.Agreement;
import id.simpul.agreements.Decision.Refused;
import id.simpul.agreements.Delegation;
import id.simpul.agreements.ServiceMethod;
import id.simpul.agreements.ServiceRight;
import id.simpul.core.Caller;
import id.simpul.core.MemberId;
import id.simpul.core.ProblemCode;
import id.simpul.core.ServiceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Who may act for whom, as the transaction reads it. */
final class Delegations {

    private final Map<String, Delegation> all = new TreeMap<>();

    /** @param row with represented, acting, first day, last day, zone and basis in its {@code patterns} */
    void take(String id, Set<ServiceRight> services, ResultSet row) throws SQLException {
        String[] terms = (String[]) row.getArray("patterns").getArray();
        Agreement.Validity validity =
                new Agreement.Validity(LocalDate.parse(terms[2]), LocalDate.parse(terms[3]), ZoneId.of(terms[4]));
        all.put(id, new Delegation(id, new MemberId(terms[0]), terms[1], services, validity, terms[5]));
    }

    /** The one under which a caller acts for the member that it names; of several that are open, the first by id. */
    Optional<Delegation> of(Caller caller, ServiceId service, ServiceMethod method, Instant now, Stops stops) {
        return all.values().stream()
                .filter(delegation -> delegation.permits(caller, service, method, now))
                .min(Comparator.comparing((Delegation delegation) -> isStopped(delegation, stops))
                        .thenComparing(Delegation::id));
    }

    /** What stands between a caller and the member that it names: nothing for a caller that asks for itself. */
    Optional<Refused> refuse(Caller caller, ServiceId service, ServiceMethod method, Instant now, Stops stops) {
        if (caller.represented().isEmpty()) {
            return Optional.empty();
        }
        Optional<Delegation> found = of(caller, service, method, now, stops);
        return found.isPresent()
                ? stops.refuse(Stops.DELEGATION, found.get().id())
                : Optional.of(new Refused(
                        ProblemCode.DELEGATION_MISSING,
                        "/delegation",
                        Optional.empty(),
                        Map.of("represented", caller.represented().get().value(), "service", service.value())));
    }

    private static boolean isStopped(Delegation delegation, Stops stops) {
        return stops.refuse(Stops.DELEGATION, delegation.id()).isPresent();
    }
}
