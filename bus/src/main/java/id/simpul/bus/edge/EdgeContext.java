package id.simpul.bus.edge;

import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.Objects;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocketFactory;
import javax.net.ssl.SSLSessionContext;
import javax.net.ssl.TrustManager;

/** Shows Tomcat a TLS context that is already made: Tomcat itself can take trust managers only by class name. */
final class EdgeContext implements org.apache.tomcat.util.net.SSLContext {

    private final SSLContext context;
    private final X509Certificate[] accepted;

    EdgeContext(SSLContext context, X509Certificate[] accepted) {
        this.context = Objects.requireNonNull(context);
        this.accepted = accepted.clone();
    }

    @Override
    public void init(KeyManager[] keys, TrustManager[] trust, SecureRandom random) {
        // Made ready by certs.
    }

    @Override
    public void destroy() {
        // Holds nothing that needs closing.
    }

    @Override
    public SSLSessionContext getServerSessionContext() {
        return context.getServerSessionContext();
    }

    @Override
    public SSLEngine createSSLEngine() {
        return context.createSSLEngine();
    }

    @Override
    public SSLServerSocketFactory getServerSocketFactory() {
        return context.getServerSocketFactory();
    }

    @Override
    public SSLParameters getSupportedSSLParameters() {
        return context.getSupportedSSLParameters();
    }

    @Override
    public X509Certificate[] getCertificateChain(String alias) {
        return new X509Certificate[0];
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return accepted.clone();
    }
}
