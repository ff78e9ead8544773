package id.simpul.bus.packages;

import id.simpul.agreements.packages.PackageImport.Reuse;
import id.simpul.agreements.packages.PackageRegister;
import id.simpul.agreements.packages.PackageShelf;
import id.simpul.bus.BusSettings;
import id.simpul.bus.packages.PackageRound.Parts;
import id.simpul.cases.run.OpenVersions;
import id.simpul.ledger.Committer;
import id.simpul.routes.HeldServices;
import id.simpul.routes.ServiceRoutes;
import id.simpul.routes.check.PackageCheck;
import id.simpul.routes.run.CaseEngine;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.apache.camel.CamelContext;
import org.apache.camel.spring.boot.CamelContextConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Services and systems as versions: the register, what this node holds of it, and what keeps the two together. */
@Configuration(proxyBeanMethods = false)
class PackagesWiring {

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

    @Bean
    SystemReader systemReader(BusSettings settings) {
        return new SystemReader(settings.isDevelopment());
    }

    @Bean
    SystemUpkeep systemUpkeep(
            PackageShelf shelf,
            SystemReader reader,
            CamelContext context,
            List<SystemCompanion> companions,
            Clock clock) {
        return new SystemUpkeep(shelf, reader, context, companions, clock);
    }

    @Bean
    ImportedSystems importedSystems(PackageShelf shelf) {
        return new ImportedSystems(shelf);
    }

    /** The checker, with the systems as the register has them now. */
    @Bean
    @ConditionalOnMissingBean
    PackageRules packageRules(ImportedSystems systems) {
        return (service, files) -> PackageCheck.of(systems.known()).check(service, files).stream()
                .map(finding -> finding.in(service + "/").toString())
                .toList();
    }

    @Bean
    ServiceFiles serviceFiles(BusSettings settings, PackageRules rules) {
        return new ServiceFiles(settings.services(), rules, settings.isDevelopment() ? Reuse.LABELLED : Reuse.REFUSED);
    }

    @Bean
    SystemFiles systemFiles(BusSettings settings, SystemReader reader, Clock clock) {
        return new SystemFiles(settings.home(), reader, clock);
    }

    @Bean
    PackageRound packageRound(Importers importers, SystemUpkeep systems, ServiceUpkeep services) {
        return new PackageRound(
                new Parts<>(importers.systems(), importers.watch(importers.systems()), systems),
                new Parts<>(importers.services(), importers.watch(importers.services()), services));
    }

    /** One of each kind; their folders are looked at in development only. */
    record Importers(PackageImporter systems, PackageImporter services, boolean isDevelopment) {

        Optional<FolderWatch> watch(PackageImporter imports) {
            return isDevelopment ? Optional.of(new FolderWatch(imports)) : Optional.empty();
        }
    }

    @Bean
    Importers importers(
            PackageRegister register,
            PackageShelf shelf,
            SystemFiles systems,
            ServiceFiles services,
            BusSettings settings) {
        return new Importers(
                new PackageImporter(register, shelf, systems),
                new PackageImporter(register, shelf, services),
                settings.isDevelopment());
    }

    @Bean
    PackageTimer packageTimer(PackageRound round) {
        return new PackageTimer(round);
    }

    /** Routes begin when everything they need is there; until then no health check calls the bus ready. */
    @Bean
    CamelContextConfiguration servicesAtStart(PackageRound round) {
        return new CamelContextConfiguration() {
            @Override
            public void beforeApplicationStart(CamelContext context) {
                // Partners and doors are not there yet.
            }

            @Override
            public void afterApplicationStart(CamelContext context) {
                try {
                    round.begin();
                } catch (Exception e) {
                    throw new IllegalStateException("The services cannot be begun", e);
                }
            }
        };
    }
}
