package id.simpul.bus.edge;

import id.simpul.certs.Identification;
import id.simpul.certs.Identities;
import id.simpul.certs.tokens.AcceptedTokens;
import id.simpul.core.BusException;
import id.simpul.core.Caller;
import id.simpul.core.ProblemCode;
import id.simpul.core.SystemId;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/**
 * Finds out who calls: from the certificate of the TLS connection or an access token, and from the connection's own address,
 * never from another header.
 */
final class Callers {

    private static final String CHAIN = "jakarta.servlet.request.X509Certificate";

    private final Clock clock;
    private final AcceptedTokens tokens;

    /** @param tokens without any issuer every token is refused */
    Callers(Clock clock, AcceptedTokens tokens) {
        this.clock = clock;
        this.tokens = tokens;
    }

    /**
     * @throws BusException CERTIFICATE_MISSING, CERTIFICATE_EXPIRED, TOKEN_INVALID, TOKEN_EXPIRED, TOKEN_ISSUER_UNAVAILABLE
     *     or MEMBER_UNKNOWN
     */
    Caller of(HttpServletRequest request) {
        X509Certificate[] chain = chain(request);
        Optional<String> token = BearerToken.of(request);
        if (token.isEmpty()) {
            return byCertificate(chain, request);
        }
        SystemId system = tokens.verify(token.get(), chain);
        return chain.length == 0
                ? new Caller(system.member(), system, Caller.BY_TOKEN, address(request))
                : byBoth(system, byCertificate(chain, request));
    }

    /**
     * The same for a system that is known by its password; a certificate that is shown as well must be the same system's.
     *
     * @throws BusException LOGIN_REFUSED, CERTIFICATE_EXPIRED or MEMBER_UNKNOWN
     */
    Caller byPassword(SystemId system, HttpServletRequest request) {
        X509Certificate[] chain = chain(request);
        if (chain.length == 0) {
            return new Caller(system.member(), system, Caller.BY_PASSWORD, address(request));
        }
        Caller caller = byCertificate(chain, request);
        if (!caller.system().equals(system)) {
            throw new BusException(ProblemCode.LOGIN_REFUSED);
        }
        return caller;
    }

    private Caller byCertificate(X509Certificate[] chain, HttpServletRequest request) {
        Identification identification = Identities.identify(chain, clock.instant());
        if (identification instanceof Identification.Known known) {
            return new Caller(known.member(), known.system(), known.serial(), address(request));
        }
        throw new BusException(((Identification.Refused) identification).code());
    }

    /** Who shows both must be one system, and its certificate can be revoked. */
    private static Caller byBoth(SystemId system, Caller caller) {
        if (!caller.system().equals(system)) {
            throw tokenInvalid("certificate");
        }
        return caller;
    }

    private static BusException tokenInvalid(String part) {
        return new BusException(ProblemCode.TOKEN_INVALID, Map.of("part", part));
    }

    static X509Certificate[] chain(HttpServletRequest request) {
        return request.getAttribute(CHAIN) instanceof X509Certificate[] chain ? chain : new X509Certificate[0];
    }

    /** The container gives a literal address, so nothing is looked up. */
    static InetAddress address(HttpServletRequest request) {
        try {
            return InetAddress.getByName(request.getRemoteAddr());
        } catch (UnknownHostException e) {
            throw new IllegalStateException("The connection has no address", e);
        }
    }
}
