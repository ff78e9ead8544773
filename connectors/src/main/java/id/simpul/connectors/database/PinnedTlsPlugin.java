package id.simpul.connectors.database;

import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSession;
import javax.net.ssl.TrustManager;
import org.mariadb.jdbc.Configuration;
import org.mariadb.jdbc.HostAddress;
import org.mariadb.jdbc.export.ExceptionFactory;
import org.mariadb.jdbc.plugin.TlsSocketPlugin;
import org.mariadb.jdbc.plugin.tls.main.DefaultTlsSocketPlugin;

/** Found by the driver of MariaDB under its name: TLS with the pinned certificates and no others. */
public final class PinnedTlsPlugin implements TlsSocketPlugin {

    static final String TYPE = "simpul";

    private final TlsSocketPlugin usual = new DefaultTlsSocketPlugin();

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public TrustManager[] getTrustManager(
            Configuration configuration, ExceptionFactory exceptions, HostAddress address) {
        return Opening.now().trust().managers();
    }

    @Override
    public KeyManager[] getKeyManager(Configuration configuration, ExceptionFactory exceptions) {
        return new KeyManager[0];
    }

    /** The name of the host, as the driver checks it by itself. */
    @Override
    public void verify(String host, SSLSession session, long threadId) throws SSLException {
        usual.verify(host, session, threadId);
        Opening.now().verified(session);
    }
}
