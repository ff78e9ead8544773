package id.simpul.bench;

import javax.net.ssl.SSLContext;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.support.jsse.SSLContextParameters;

/**
 * What is left when governance is taken away: the same server, the same client library, the same partner. One route only
 * passes bodies on; the other is the lookup as an engineer would write it by hand.
 */
final class BareRoutes extends RouteBuilder {

    static final String PASS = "direct:bench-pass";
    static final String LOOKUP = "direct:bench-lookup";

    /** As many as the governed connector has. */
    private static final int CONNECTIONS = 64;

    private final SSLContext tls;
    private final String partner;

    /**
     * @param tls that trusts the partner's certificate
     * @param partner address of the partner's method
     */
    BareRoutes(SSLContext tls, String partner) {
        this.tls = tls;
        this.partner = partner;
    }

    @Override
    public void configure() {
        getContext().addComponent("https", client());
        from(PASS).routeId("bench-pass").to(partner);
        from(LOOKUP)
                .routeId("bench-lookup")
                .process(HandWrittenLookup::ask)
                .to(partner)
                .process(HandWrittenLookup::answer);
    }

    private HttpComponent client() {
        HttpComponent component = new HttpComponent();
        component.setSslContextParameters(new SSLContextParameters() {
            @Override
            public SSLContext createSSLContext(CamelContext ignored) {
                return tls;
            }
        });
        component.setMaxTotalConnections(CONNECTIONS);
        component.setConnectionsPerRoute(CONNECTIONS);
        component.setSkipRequestHeaders(true);
        component.setSkipResponseHeaders(true);
        component.setCookieManagementDisabled(true);
        component.setContentCompressionDisabled(true);
        return component;
    }
}
