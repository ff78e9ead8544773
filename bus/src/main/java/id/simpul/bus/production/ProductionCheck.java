package id.simpul.bus.production;

import id.simpul.bus.BusSettings;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/**
 * Ends a production start that has an insecure setting. It runs before any part is made: nothing is migrated, imported,
 * written or opened by a start that is refused.
 */
final class ProductionCheck implements BeanFactoryPostProcessor {

    private static final List<String> NEEDED =
            List.of("simpul.home", "simpul.services", "simpul.region", "simpul.database.url");
    private static final List<Check> CHECKS = List.of(
            new CertificateCheck(),
            new PartnerCheck(),
            new FileCheck(),
            new VaultKeyCheck(),
            new DatabaseCheck(),
            new BrokerLineCheck(),
            new EntranceCheck());

    private final Environment environment;
    private final Clock clock;

    ProductionCheck(Environment environment, Clock clock) {
        this.environment = environment;
        this.clock = clock;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        BusSettings settings = Binder.get(environment).bindOrCreate("simpul", BusSettings.class);
        if (settings.isDevelopment()) {
            return;
        }
        List<Fault> faults = new ArrayList<>();
        NEEDED.stream()
                .filter(needed -> !environment.containsProperty(needed))
                .forEach(missing -> faults.add(Fault.of(FaultCode.SETTING_MISSING, missing)));
        if (faults.isEmpty()) {
            Judged start = new Judged(settings, environment, clock.instant());
            CHECKS.forEach(check -> faults.addAll(check.look(start)));
        }
        if (!faults.isEmpty()) {
            throw new InsecureStart(faults);
        }
    }
}
