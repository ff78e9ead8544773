package id.simpul.bus.health;

import id.simpul.bus.watch.PartnerWatch;
import id.simpul.core.DataPartner;
import java.util.Locale;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;

/**
 * How a partner is that is asked under agreements. A status of its own that counts less than UP: a bus whose partner is down is well. It still says so to
 * each caller in a problem, records the refusals and takes no quota; taking it out of service would replace these answers
 * by none, on every node at once.
 */
final class PartnerHealth implements HealthIndicator {

    static final Status PARTNER_DOWN = new Status("PARTNER_DOWN");

    private final PartnerWatch watch;
    private final DataPartner partner;

    PartnerHealth(PartnerWatch watch, DataPartner partner) {
        this.watch = watch;
        this.partner = partner;
    }

    @Override
    public Health health() {
        if (!watch.partners().contains(partner)) {
            return Health.unknown().withDetail("state", "not-configured").build();
        }
        PartnerWatch.Known known = watch.known(partner);
        Health.Builder health = switch (known.state()) {
            case ANSWERING -> Health.up();
            case UNTRIED -> Health.unknown();
            case FAILING, LEFT_ALONE -> Health.status(PARTNER_DOWN);
        };
        health.withDetail("state", known.state().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .withDetail("since", known.since().toString());
        known.lastAnswer().ifPresent(at -> health.withDetail("lastAnswer", at.toString()));
        return health.build();
    }
}
