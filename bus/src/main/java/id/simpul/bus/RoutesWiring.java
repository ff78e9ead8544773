package id.simpul.bus;

import id.simpul.agreements.admission.Access;
import id.simpul.agreements.admission.Admissions;
import id.simpul.agreements.admission.Releases;
import id.simpul.bus.watch.Exchanges;
import id.simpul.bus.watch.PartnerBreaker;
import id.simpul.bus.watch.PartnerBreakers;
import id.simpul.bus.watch.PartnerCalls;
import id.simpul.bus.watch.RefusalHour;
import id.simpul.bus.watch.WatchedGuard;
import id.simpul.connectors.bpjs.BpjsComponent;
import id.simpul.connectors.bpjs.BpjsSystemFile;
import id.simpul.connectors.dukcapil.DukcapilComponent;
import id.simpul.connectors.dukcapil.DukcapilSettings;
import id.simpul.connectors.dukcapil.DukcapilSystemFile;
import id.simpul.core.DataPartner;
import id.simpul.core.Guard;
import id.simpul.core.Ids;
import id.simpul.core.Regions;
import id.simpul.core.Signer;
import id.simpul.ledger.Committer;
import id.simpul.routes.CrashPoint;
import id.simpul.routes.DoorGuard;
import id.simpul.routes.Doors;
import id.simpul.routes.HeldServices;
import id.simpul.routes.ServiceComponent;
import id.simpul.routes.Settlement;
import id.simpul.routes.mapping.MappingComponent;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Doors, guard and the connector to Dukcapil. */
@Configuration(proxyBeanMethods = false)
class RoutesWiring {

    @Bean
    Settlement settlement(Releases releases, Committer committer, Signer answerSigner, CrashPoint.Observer drill) {
        return new Settlement(releases, committer, answerSigner, drill);
    }

    @Bean
    Doors doors(HeldServices services, Settlement settlement, Regions regions, Clock clock) {
        return new Doors(services, settlement, regions, clock);
    }

    @Bean
    Guard guard(
            Admissions admissions,
            Access access,
            Settlement settlement,
            Ids ids,
            CrashPoint.Observer drill,
            MeterRegistry registry,
            PartnerCalls partner) {
        return new WatchedGuard(new DoorGuard(admissions, access, settlement, ids, drill), registry, partner);
    }

    @Bean
    Exchanges exchanges(HeldServices services, MeterRegistry registry, RefusalHour refusals) {
        return new Exchanges(registry, services::services, refusals);
    }

    @Bean(ServiceComponent.SCHEME)
    ServiceComponent serviceComponent(Doors doors) {
        return new ServiceComponent(doors);
    }

    @Bean(MappingComponent.SCHEME)
    MappingComponent mappingComponent() {
        return new MappingComponent();
    }

    @Bean("dukcapil")
    DukcapilComponent dukcapil(BusSettings settings, Guard guard, FileSecrets secrets, Clock clock) throws IOException {
        DukcapilSettings partner =
                DukcapilSystemFile.read(settings.home().resolve("systems/dukcapil.yaml"), settings.home());
        DukcapilComponent component = new DukcapilComponent();
        component.setGuard(guard);
        component.setSettings(partner);
        component.setSecrets(secrets);
        component.setClock(clock);
        return component;
    }

    /** Without its system file there is no access: the component then refuses each call. */
    @Bean("bpjs")
    BpjsComponent bpjs(BusSettings settings, Guard guard, FileSecrets secrets, Clock clock) throws IOException {
        BpjsComponent component = new BpjsComponent();
        component.setGuard(guard);
        component.setSecrets(secrets);
        component.setClock(clock);
        Path file = settings.home().resolve("systems/bpjs.yaml");
        if (Files.exists(file)) {
            component.setSettings(BpjsSystemFile.read(file, settings.home()));
        }
        return component;
    }

    @Bean
    PartnerBreakers partnerBreakers(DukcapilComponent dukcapil, BpjsComponent bpjs) {
        Map<DataPartner, PartnerBreaker> breakers = new EnumMap<>(DataPartner.class);
        breakers.put(DataPartner.DUKCAPIL, dukcapil::leftAloneSince);
        if (bpjs.getSettings() != null) {
            breakers.put(DataPartner.BPJS, bpjs::leftAloneSince);
        }
        return new PartnerBreakers(breakers);
    }
}
