package id.simpul.connectors.database;

import id.simpul.connectors.partner.PartnerTrust;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/**
 * One connection as it is being opened. Drivers make their sockets from classes that are only named to them, in the thread
 * that opens; so this thread is where those classes find what they belong to.
 */
final class Opening {

    private static final ThreadLocal<@Nullable Opening> NOW = new ThreadLocal<>();

    private final PartnerTrust trust;
    private final DatabaseLine line = new DatabaseLine();
    private @Nullable SSLSocket secured;
    private @Nullable SSLSession session;

    private Opening(PartnerTrust trust) {
        this.trust = trust;
    }

    static Opening begin(PartnerTrust trust) {
        Opening opening = new Opening(trust);
        NOW.set(opening);
        return opening;
    }

    static void end() {
        NOW.remove();
    }

    /** @throws IllegalStateException when a driver wants a socket at a time at which we open none */
    static Opening now() {
        Opening opening = NOW.get();
        if (opening == null) {
            throw new IllegalStateException("No connection is being opened in this thread");
        }
        return opening;
    }

    PartnerTrust trust() {
        return trust;
    }

    DatabaseLine line() {
        return line;
    }

    void secured(SSLSocket socket) {
        secured = socket;
    }

    void verified(SSLSession known) {
        session = known;
    }

    /** Of the TLS that the driver has made. */
    SSLSession session() {
        if (session != null) {
            return session;
        }
        if (secured == null) {
            throw new IllegalStateException("The driver has made no TLS");
        }
        return secured.getSession();
    }
}
