package id.simpul.bus.status;

import id.simpul.bus.watch.OpdWatch;
import id.simpul.bus.watch.PartnerWatch;
import id.simpul.connectors.opd.OpdSystems;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** How each partner answers, as its last calls and its breaker have it. */
@Component
class PartnerStates {

    private final PartnerWatch partner;
    private final OpdWatch opds;
    private final OpdSystems systems;

    PartnerStates(PartnerWatch partner, OpdWatch opds, OpdSystems systems) {
        this.partner = partner;
        this.opds = opds;
        this.systems = systems;
    }

    List<StatusPage.Partner> all() {
        List<StatusPage.Partner> partners = new ArrayList<>();
        partner.partners().forEach(each -> partners.add(asPartner(each.key(), partner.known(each))));
        systems.all().forEach(system -> partners.add(asPartner(system.partner(), opds.known(system.partner()))));
        return partners;
    }

    private static StatusPage.Partner asPartner(String name, PartnerWatch.Known known) {
        return new StatusPage.Partner(
                name,
                known.state().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                known.since().toString(),
                StatusEndpoint.text(known.lastAnswer()));
    }
}
