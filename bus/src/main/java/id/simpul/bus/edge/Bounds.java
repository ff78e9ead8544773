package id.simpul.bus.edge;

import id.simpul.core.Ids;
import org.apache.catalina.connector.Connector;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** What keeps the edge answering, and answering problems only, when callers are many, slow or broken. */
@Component
class Bounds implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private final int threads;
    private final ProblemResponses problems;
    private final Ids ids;

    Bounds(@Value("${server.tomcat.threads.max}") int threads, ProblemResponses problems, Ids ids) {
        this.threads = threads;
        this.problems = problems;
        this.ids = ids;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addConnectorCustomizers(Bounds::limit);
        factory.addContextValves(new Turnstile(Math.max(1, threads * 3 / 4), problems, ids));
        // The first valve to report wins, and the innermost reports first: this one must come last.
        factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new ContainerProblems(problems, ids)));
    }

    /** Between two pieces of a body less time may pass than between two requests: a thread is waiting. */
    private static void limit(Connector connector) {
        connector.setProperty("disableUploadTimeout", "false");
        connector.setProperty("connectionUploadTimeout", "3000");
        connector.setProperty("maxHeaderCount", "60");
    }
}
