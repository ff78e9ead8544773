package id.simpul.connectors.opd;

import id.simpul.connectors.partner.Breaker;
import id.simpul.connectors.partner.Bulkhead;
import id.simpul.connectors.partner.DeliveryHours;
import id.simpul.connectors.partner.PartnerTrust;
import id.simpul.connectors.partner.Timeouts;
import id.simpul.core.SystemId;
import java.util.Map;
import java.util.Optional;

/**
 * One system of an OPD, as its system file describes it.
 *
 * @param trust the only certificates that are trusted
 * @param hours in which cases may be delivered; at any time without
 * @param largestAnswer in bytes
 */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType")
public record OpdSystem(
        SystemId id,
        PartnerTrust trust,
        Timeouts timeouts,
        Breaker breaker,
        Bulkhead bulkhead,
        Optional<DeliveryHours> hours,
        int largestAnswer,
        Protocol protocol) {

    /** By name. */
    public Map<String, ? extends Operation> operations() {
        return protocol.operations();
    }

    /** Where it tells what has become of cases, if it does. */
    public Optional<JdbcSource> source() {
        return protocol instanceof JdbcProtocol jdbc ? jdbc.source() : Optional.empty();
    }

    /** The name without region, such as {@code disnaker.siapkerja}. */
    public String partner() {
        return partnerOf(id);
    }

    /** @param name with its region or without */
    boolean isNamed(String name) {
        return id.value().equals(name) || partner().equals(name);
    }

    public static String partnerOf(SystemId id) {
        return id.value().substring(id.value().indexOf('.') + 1);
    }
}
