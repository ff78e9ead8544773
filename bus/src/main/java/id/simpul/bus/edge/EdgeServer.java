package id.simpul.bus.edge;

import id.simpul.certs.EdgeTls;
import id.simpul.certs.MemberTrust;
import java.io.IOException;
import java.nio.file.Path;
import javax.net.ssl.SSLContext;
import org.apache.catalina.connector.Connector;
import org.apache.tomcat.util.net.SSLHostConfig;
import org.apache.tomcat.util.net.SSLHostConfigCertificate;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;

/**
 * Mutual TLS at the edge, 1.3 and 1.2. A certificate is asked for; one of another root dies in the handshake, and a caller
 * without one gets a problem it can read.
 */
public final class EdgeServer implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    /** For TLS 1.2; all suites of TLS 1.3 are modern. */
    private static final String SUITES = String.join(
            ":",
            "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384",
            "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
            "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384",
            "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256");

    private final EdgeContext context;

    public EdgeServer(Path certificate, Path key, MemberTrust trust) throws IOException {
        SSLContext tls = EdgeTls.context(certificate, key, trust);
        this.context = new EdgeContext(tls, trust.getAcceptedIssuers());
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addConnectorCustomizers(this::secure);
    }

    private void secure(Connector connector) {
        connector.setScheme("https");
        connector.setSecure(true);
        connector.setProperty("SSLEnabled", "true");
        connector.setAllowTrace(false);
        connector.setXpoweredBy(false);
        SSLHostConfig host = new SSLHostConfig();
        host.setProtocols(String.join("+", EdgeTls.PROTOCOLS));
        host.setCiphers(SUITES);
        host.setCertificateVerification("optional");
        SSLHostConfigCertificate certificate = new SSLHostConfigCertificate(host, SSLHostConfigCertificate.Type.EC);
        certificate.setSslContext(context);
        host.addCertificate(certificate);
        connector.addSslHostConfig(host);
    }
}
