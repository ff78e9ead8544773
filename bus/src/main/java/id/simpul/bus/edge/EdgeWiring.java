package id.simpul.bus.edge;

import id.simpul.core.Signer;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the desks of the edge share. */
@Configuration(proxyBeanMethods = false)
class EdgeWiring {

    @Bean
    Callers callers(Clock clock) {
        return new Callers(clock);
    }

    @Bean
    ProblemResponses problemResponses(Signer answerSigner) {
        return new ProblemResponses(answerSigner);
    }
}
