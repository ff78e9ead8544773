package id.simpul.core;

import java.net.InetAddress;
import java.util.Optional;

/**
 * Who is at the door, as the TLS certificate, an access token or a password says, and for whom it asks.
 *
 * @param certificate serial number of the certificate, lower-case hexadecimal; {@link #BY_TOKEN} or {@link
 *     #BY_PASSWORD} when there was none
 * @param network the address the request came from
 * @param represented the member for which it says to act, which only a registered delegation makes true; absent when it
 *     asks for itself
 */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType")
public record Caller(
        MemberId member, SystemId system, String certificate, InetAddress network, Optional<MemberId> represented) {

    /** Stands where others have a serial number, and can never be one: it has letters that are no hexadecimal digits. */
    public static final String BY_TOKEN = "token";

    /** The same for a caller that is known by a user name and a password in its request. */
    public static final String BY_PASSWORD = "password";

    public Caller {
        if (!system.member().equals(member)) {
            throw new IllegalArgumentException("System " + system + " does not belong to member " + member);
        }
    }

    /** A caller that asks for itself. */
    public Caller(MemberId member, SystemId system, String certificate, InetAddress network) {
        this(member, system, certificate, network, Optional.empty());
    }

    /** The same caller, acting for another member, or for itself. */
    public Caller actingFor(Optional<MemberId> other) {
        return new Caller(member, system, certificate, network, other);
    }

    /** The member whose agreement, quota and standing count: the represented one, or the caller's own. */
    public MemberId principal() {
        return represented.orElse(member);
    }
}
