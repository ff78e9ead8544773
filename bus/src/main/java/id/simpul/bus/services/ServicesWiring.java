package id.simpul.bus.services;

import id.simpul.agreements.packages.PackageImport.Reuse;
import id.simpul.agreements.packages.PackageRegister;
import id.simpul.agreements.packages.PackageShelf;
import id.simpul.bus.BusSettings;
import id.simpul.cases.run.OpenVersions;
import id.simpul.ledger.Committer;
import id.simpul.routes.HeldServices;
import id.simpul.routes.ServiceRoutes;
import id.simpul.routes.check.KnownSystems;
import id.simpul.routes.check.PackageCheck;
import id.simpul.routes.run.CaseEngine;
import java.time.Clock;
import java.util.Optional;
import javax.sql.DataSource;
import org.apache.camel.CamelContext;
import org.apache.camel.spring.boot.CamelContextConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Services as versions: the register, what this node holds of it, and what keeps the two together. */
@Configuration(proxyBeanMethods = false)
class ServicesWiring {

    @Bean
    HeldServices heldServices() {
        return new HeldServices();
    }

    @Bean
    PackageRegister packageRegister(Committer committer) {
        return new PackageRegister(committer);
    }

    @Bean
    PackageShelf packageShelf(DataSource database) {
        return new PackageShelf(database);
    }

    @Bean
    ServiceRoutes serviceRoutes(CamelContext context, CaseEngine cases) {
        return new ServiceRoutes(context, cases::recorder);
    }

    @Bean
    ServiceUpkeep serviceUpkeep(
            PackageShelf shelf, DataSource database, HeldServices services, ServiceRoutes routes, Clock clock) {
        return new ServiceUpkeep(shelf, new OpenVersions(database), services, routes, clock);
    }

    /** The checker, with the systems as their files describe them now. */
    @Bean
    @ConditionalOnMissingBean
    PackageRules packageRules(BusSettings settings) {
        return (service, files) ->
                PackageCheck.of(KnownSystems.in(settings.home().resolve("systems"))).check(service, files).stream()
                        .map(finding -> finding.in(service + "/").toString())
                        .toList();
    }

    @Bean
    ServiceImports serviceImports(
            PackageRegister register, PackageShelf shelf, PackageRules rules, BusSettings settings) {
        return new ServiceImports(register, shelf, rules, settings.isDevelopment() ? Reuse.LABELLED : Reuse.REFUSED);
    }

    /** A bean even when nothing is watched. */
    record Watch(Optional<FolderWatch> folder) {}

    @Bean
    Watch watch(BusSettings settings, ServiceImports imports) {
        return new Watch(
                settings.isDevelopment()
                        ? Optional.of(new FolderWatch(settings.services(), imports))
                        : Optional.empty());
    }

    @Bean
    ServiceTimer serviceTimer(ServiceUpkeep upkeep, Watch watch) {
        return new ServiceTimer(upkeep, watch.folder());
    }

    /** Routes begin when everything they need is there; until then no health check calls the bus ready. */
    @Bean
    CamelContextConfiguration servicesAtStart(
            BusSettings settings, ServiceImports imports, Watch watch, ServiceUpkeep upkeep) {
        return new CamelContextConfiguration() {
            @Override
            public void beforeApplicationStart(CamelContext context) {
                // Partners and doors are not there yet.
            }

            @Override
            public void afterApplicationStart(CamelContext context) {
                try {
                    if (watch.folder().isPresent()) {
                        watch.folder().get().takeAll();
                    } else {
                        StartServices.importDrafts(settings.services(), imports);
                    }
                    upkeep.bringUp();
                } catch (Exception e) {
                    throw new IllegalStateException("The services cannot be begun", e);
                }
            }
        };
    }
}
