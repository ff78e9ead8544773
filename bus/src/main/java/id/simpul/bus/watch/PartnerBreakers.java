package id.simpul.bus.watch;

import id.simpul.core.DataPartner;
import java.util.Map;
import java.util.Set;

/** The breaker before each partner that this installation can ask. A type of its own, because beans of maps are collected. */
public record PartnerBreakers(Map<DataPartner, PartnerBreaker> byPartner) {

    public PartnerBreakers {
        byPartner = Map.copyOf(byPartner);
    }

    Set<DataPartner> partners() {
        return byPartner.keySet();
    }
}
