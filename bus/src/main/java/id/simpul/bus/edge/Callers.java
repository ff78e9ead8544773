package id.simpul.bus.edge;

import id.simpul.certs.Identification;
import id.simpul.certs.Identities;
import id.simpul.core.BusException;
import id.simpul.core.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.cert.X509Certificate;
import java.time.Clock;

/** Finds out who calls: from the certificate of the TLS connection and its own address, never from a header. */
final class Callers {

    private static final String CHAIN = "jakarta.servlet.request.X509Certificate";

    private final Clock clock;

    Callers(Clock clock) {
        this.clock = clock;
    }

    /** @throws BusException CERTIFICATE_MISSING, CERTIFICATE_EXPIRED or MEMBER_UNKNOWN */
    Caller of(HttpServletRequest request) {
        Identification identification = Identities.identify(chain(request), clock.instant());
        if (identification instanceof Identification.Known known) {
            return new Caller(known.member(), known.system(), known.serial(), address(request));
        }
        throw new BusException(((Identification.Refused) identification).code());
    }

    static X509Certificate[] chain(HttpServletRequest request) {
        return request.getAttribute(CHAIN) instanceof X509Certificate[] chain ? chain : new X509Certificate[0];
    }

    /** The container gives a literal address, so nothing is looked up. */
    private static InetAddress address(HttpServletRequest request) {
        try {
            return InetAddress.getByName(request.getRemoteAddr());
        } catch (UnknownHostException e) {
            throw new IllegalStateException("The connection has no address", e);
        }
    }
}
