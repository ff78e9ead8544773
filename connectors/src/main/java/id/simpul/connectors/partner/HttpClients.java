package id.simpul.connectors.partner;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Optional;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SchemePortResolver;
import org.apache.hc.client5.http.classic.ExecChain;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.ChainElement;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.DefaultHttpClientConnectionOperator;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.client5.http.io.HttpClientConnectionOperator;
import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.URIScheme;
import org.apache.hc.core5.http.config.RegistryBuilder;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.http.ssl.TLS;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/** Makes HTTP clients that do nothing by themselves: no retry, redirect, cookie, compression or proxy. */
final class HttpClients {

    /** A partner may move to another address. Much shorter, and under load many handshakes come at once. */
    private static final TimeValue LIFE_OF_CONNECTION = TimeValue.ofMinutes(10);

    private HttpClients() {}

    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    static CloseableHttpClient make(Reach reach, Optional<InetAddress> source) {
        return HttpClientBuilder.create()
                .setConnectionManager(connections(reach))
                .setRoutePlanner(new DefaultRoutePlanner(null) {
                    @Override
                    protected InetAddress determineLocalAddress(HttpHost first, HttpContext context)
                            throws HttpException {
                        return source.isPresent() ? source.get() : super.determineLocalAddress(first, context);
                    }
                })
                .addExecInterceptorBefore(ChainElement.MAIN_TRANSPORT.name(), "transmission", HttpClients::mark)
                .setUserAgent("Simpul")
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
    }

    /** The last step before the wire: there is a connection, and nothing was sent yet. */
    private static ClassicHttpResponse mark(ClassicHttpRequest request, ExecChain.Scope scope, ExecChain chain)
            throws IOException, HttpException {
        ((Transmission) scope.clientContext.getAttribute(Transmission.ATTRIBUTE)).begin();
        return chain.proceed(request, scope);
    }

    private static PoolingHttpClientConnectionManager connections(Reach reach) {
        Timeout connect = timeout(reach.timeouts().connect());
        int most = reach.connections();
        return new Probed()
                .setConnectionFactory(unbound -> new ProbedConnection())
                .setTlsSocketStrategy(ClientTlsStrategyBuilder.create()
                        .setSslContext(reach.trust().context())
                        .setTlsVersions(TLS.V_1_3, TLS.V_1_2)
                        .buildClassic())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(connect)
                        .setSocketTimeout(timeout(reach.timeouts().answer()))
                        .setTimeToLive(LIFE_OF_CONNECTION)
                        .setValidateAfterInactivity(TimeValue.ZERO_MILLISECONDS)
                        .build())
                .setDefaultSocketConfig(SocketConfig.custom()
                        .setTcpNoDelay(true)
                        .setSoTimeout(connect)
                        .build())
                .setMaxConnPerRoute(most)
                .setMaxConnTotal(most)
                .build();
    }

    /** Pools connections that can be probed. */
    private static final class Probed extends PoolingHttpClientConnectionManagerBuilder {

        @Override
        protected HttpClientConnectionOperator createConnectionOperator(
                SchemePortResolver ports, DnsResolver names, TlsSocketStrategy tls) {
            return new DefaultHttpClientConnectionOperator(
                    proxy -> ProbedConnection.socket(),
                    ports,
                    names,
                    RegistryBuilder.<TlsSocketStrategy>create()
                            .register(URIScheme.HTTPS.id, tls)
                            .build());
        }
    }

    static Timeout timeout(Duration time) {
        return Timeout.ofMilliseconds(Math.max(1, time.toMillis()));
    }
}
