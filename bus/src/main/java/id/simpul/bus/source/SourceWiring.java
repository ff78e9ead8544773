package id.simpul.bus.source;

import id.simpul.agreements.admission.Access;
import id.simpul.bus.BusSettings;
import id.simpul.cases.run.Signals;
import id.simpul.cases.run.WorkBell;
import id.simpul.cases.source.SourceNews;
import id.simpul.cases.source.Sources;
import id.simpul.cases.view.CaseViews;
import id.simpul.core.Secrets;
import id.simpul.ledger.Committer;
import id.simpul.ledger.Fingerprints;
import id.simpul.routes.CrashPoint;
import java.time.Clock;
import javax.sql.DataSource;
import org.apache.camel.CamelContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** News of cases from where OPDs keep it. */
@Configuration(proxyBeanMethods = false)
class SourceWiring {

    @Bean
    Sources sources(DataSource database, BusSettings settings, Clock clock) {
        return new Sources(database, settings.node(), clock);
    }

    @Bean
    SourceNews sourceNews(Committer committer, Signals signals, Secrets secrets) {
        return new SourceNews(committer, signals, new Fingerprints(secrets));
    }

    @Bean
    SourcePoll.Parts sourceParts(
            Access access,
            Sources sources,
            CaseViews views,
            SourceNews news,
            WorkBell bell,
            CrashPoint.Observer drill) {
        return new SourcePoll.Parts(access, sources, new RowNews(views, news, bell), drill);
    }

    @Bean
    SourceRoutes sourceRoutes(CamelContext context, SourcePoll.Parts parts) {
        return new SourceRoutes(context, parts);
    }
}
