package id.simpul.bus.edge;

import id.simpul.bus.AttachmentSettings;
import id.simpul.core.Ids;
import org.apache.catalina.connector.Connector;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** What keeps the edge answering, and answering problems only, when callers are many, slow or broken. */
@Component
class Bounds implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private final EdgeSettings settings;
    private final AttachmentSettings uploads;
    private final ProblemResponses problems;
    private final Ids ids;

    Bounds(EdgeSettings settings, AttachmentSettings uploads, ProblemResponses problems, Ids ids) {
        this.settings = settings;
        this.uploads = uploads;
        this.problems = problems;
        this.ids = ids;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.setProtocol(EdgeProtocol.class.getName());
        factory.addConnectorCustomizers(this::limit);
        factory.addContextValves(new Entrances(
                new Turnstile(settings.forUploads(uploads.places(), uploads.patience()), problems, ids),
                new Turnstile(settings, problems, ids)));
        // The first valve to report wins, and the innermost reports first: this one must come last.
        factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new ContainerProblems(problems, ids)));
    }

    /** Between two pieces of a body less time may pass than between two requests: a thread is waiting. */
    private void limit(Connector connector) {
        ((EdgeProtocol) connector.getProtocolHandler()).bound(settings);
        connector.setProperty("disableUploadTimeout", "false");
        connector.setProperty("connectionUploadTimeout", "3000");
        connector.setProperty("maxHeaderCount", "60");
        // Nobody needs them, and one read waits for all of them, each byte with the time of its own.
        connector.setProperty("maxExtensionSize", "0");
        connector.setProperty("maxTrailerSize", "0");
    }
}
