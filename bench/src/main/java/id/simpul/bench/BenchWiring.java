package id.simpul.bench;

import id.simpul.certs.ClientTls;
import id.simpul.ledger.Committer;
import id.simpul.ledger.GroupCommitter;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** What a bus that is measured has beside its own. */
@Configuration(proxyBeanMethods = false)
class BenchWiring {

    @Bean
    EvidenceSwitch evidenceSwitch(GroupCommitter committer) {
        return new EvidenceSwitch(committer);
    }

    @Bean
    @Primary
    Committer switchedCommitter(EvidenceSwitch evidence) {
        return evidence;
    }

    @Bean
    RouteBuilder bareRoutes(@Value("${simpul.home}") Path home, @Value("${bench.partner}") String partner)
            throws IOException {
        return new BareRoutes(ClientTls.context(home.resolve("certs/partners/dukcapil.crt")), partner);
    }

    @Bean
    BenchDesk benchDesk(CamelContext camel, EvidenceSwitch evidence) {
        return new BenchDesk(camel.createProducerTemplate(), evidence);
    }
}
