package id.simpul.bus.cases;

import id.simpul.agreements.admission.Access;
import id.simpul.bus.BusSettings;
import id.simpul.cases.CaseNumbers;
import id.simpul.cases.CorrectedApplications;
import id.simpul.cases.erasure.ErasureRound;
import id.simpul.cases.erasure.Erasures;
import id.simpul.cases.intake.Applications;
import id.simpul.cases.manual.Tasks;
import id.simpul.cases.manual.WorkList;
import id.simpul.cases.parked.Parked;
import id.simpul.cases.parked.Pauses;
import id.simpul.cases.run.DueWork;
import id.simpul.cases.run.Runs;
import id.simpul.cases.run.Signals;
import id.simpul.cases.run.WorkRef;
import id.simpul.cases.sla.SlaRows;
import id.simpul.cases.sla.WorkingCalendar;
import id.simpul.cases.source.Sources;
import id.simpul.cases.view.CaseViews;
import id.simpul.connectors.bpjs.BpjsEndpoint;
import id.simpul.connectors.dukcapil.DukcapilEndpoint;
import id.simpul.core.Ids;
import id.simpul.core.Secrets;
import id.simpul.ledger.Committer;
import id.simpul.ledger.Fingerprints;
import id.simpul.ledger.SubjectIndex;
import id.simpul.ledger.Vault;
import id.simpul.routes.CaseDoor;
import id.simpul.routes.CaseNewsDoor;
import id.simpul.routes.CounterDoor;
import id.simpul.routes.Counters;
import id.simpul.routes.CrashPoint;
import id.simpul.routes.Doors;
import id.simpul.routes.run.CaseComponent;
import id.simpul.routes.run.CaseEngine;
import id.simpul.routes.run.ManualComponent;
import id.simpul.routes.run.WaitComponent;
import jakarta.jms.ConnectionFactory;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Set;
import javax.sql.DataSource;
import org.apache.camel.CamelContext;
import org.apache.camel.component.jms.JmsComponent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Cases: accepted, run, woken. */
@Configuration(proxyBeanMethods = false)
class CasesWiring {

    @Bean
    Applications applications(
            Committer committer,
            Vault vault,
            SubjectIndex subjects,
            Secrets secrets,
            SecureRandom random,
            SlaRows clocks) {
        return new Applications(committer, vault, subjects, new Fingerprints(secrets), new CaseNumbers(random), clocks);
    }

    @Bean
    Runs runs(
            DataSource database,
            BusSettings settings,
            Committer committer,
            Vault vault,
            SlaRows clocks,
            Ids ids,
            Clock clock)
            throws SQLException {
        Runs runs = new Runs(database, settings.node(), committer, vault, clocks, ids, clock);
        // The committer is there, so an earlier process of this node can record nothing any more.
        runs.free();
        return runs;
    }

    @Bean
    Signals signals(Committer committer, Vault vault, Secrets secrets, SlaRows clocks) {
        return new Signals(committer, vault, new Fingerprints(secrets), clocks);
    }

    @Bean
    DueWork dueWork(DataSource database, Clock clock) {
        return new DueWork(database, clock);
    }

    @Bean
    Parked parked(DataSource database, Committer committer, Vault vault, SlaRows clocks) {
        return new Parked(database, committer, vault, clocks);
    }

    @Bean
    Pauses pauses(DataSource database, Committer committer, Clock clock) {
        return new Pauses(database, committer, clock);
    }

    @Bean
    CaseViews caseViews(DataSource database, WorkingCalendar calendar, Clock clock) {
        return new CaseViews(database, calendar, clock);
    }

    @Bean
    WorkList workList(DataSource database, Clock clock) {
        return new WorkList(database, clock);
    }

    @Bean
    Tasks tasks(
            DataSource database,
            Committer committer,
            Vault vault,
            Secrets secrets,
            Signals signals,
            CaseSettings settings) {
        return new Tasks(database, committer, vault, new Fingerprints(secrets), signals, settings.taken());
    }

    @Bean
    Counters counters(Access access) {
        return new Counters(access);
    }

    @Bean
    CounterDoor counterDoor(Doors doors, WorkList list, Tasks tasks, BrokerBell bell) {
        return new CounterDoor(doors, list, tasks, bell);
    }

    @Bean
    Queues queues() {
        return new Queues(Set.of(WorkRef.OWN_QUEUE, DukcapilEndpoint.PARTNER, BpjsEndpoint.PARTNER));
    }

    @Bean
    BrokerBell bell(CamelContext context) {
        return new BrokerBell(context);
    }

    @Bean
    CaseEngine caseEngine(
            Runs runs,
            DueWork due,
            Pauses pauses,
            Doors doors,
            BrokerBell bell,
            Queues queues,
            CaseSettings settings,
            CrashPoint.Observer drill,
            Clock clock,
            SecureRandom random) {
        return new CaseEngine(new CaseEngine.Parts(
                runs, due, pauses, doors, bell, queues::names, settings.pace(), drill, clock, random));
    }

    @Bean
    CorrectedApplications correctedApplications(DataSource database, Vault vault) {
        return new CorrectedApplications(database, vault);
    }

    @Bean
    CaseDoor caseDoor(
            Doors doors,
            Access access,
            Counters counters,
            Applications applications,
            BrokerBell bell,
            CrashPoint.Observer drill) {
        return new CaseDoor(doors, access, counters, applications, bell, drill);
    }

    @Bean
    CaseNewsDoor caseNewsDoor(
            Doors doors,
            Access access,
            Counters counters,
            CorrectedApplications corrected,
            Signals signals,
            BrokerBell bell) {
        return new CaseNewsDoor(doors, access, counters, corrected, signals, bell);
    }

    @Bean
    CaseQueues caseQueues(CaseEngine engine, Queues queues, CaseSettings settings) {
        return new CaseQueues(engine, queues, settings);
    }

    @Bean
    CaseErasure caseErasure(DataSource database, Committer committer, Vault vault, Doors doors, Sources sources) {
        return new CaseErasure(new ErasureRound(new Erasures(database, committer, vault)), doors, sources);
    }

    @Bean(WaitComponent.SCHEME)
    WaitComponent waitComponent(Clock clock) {
        return new WaitComponent(clock);
    }

    @Bean(ManualComponent.SCHEME)
    ManualComponent manualComponent(Counters counters, Clock clock) {
        return new ManualComponent(counters, clock);
    }

    @Bean(CaseComponent.SCHEME)
    CaseComponent caseComponent() {
        return new CaseComponent();
    }

    /** Only wakes: what it loses is told again, so it acknowledges by itself and keeps nothing on disk. */
    @Bean("jms")
    JmsComponent jms(ConnectionFactory connections) {
        JmsComponent jms = JmsComponent.jmsComponentAutoAcknowledge(connections);
        jms.setTestConnectionOnStartup(false);
        return jms;
    }
}
