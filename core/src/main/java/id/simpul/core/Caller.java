package id.simpul.core;

import java.net.InetAddress;

/**
 * Who is at the door, as the TLS certificate, an access token or a password says.
 *
 * @param certificate serial number of the certificate, lower-case hexadecimal; {@link #BY_TOKEN}, {@link
 *     #BY_PASSWORD} or {@link #BY_SOURCE} when there was none
 * @param network the address the request came from
 */
public record Caller(MemberId member, SystemId system, String certificate, InetAddress network) {

    /** Stands where others have a serial number, and can never be one: it has letters that are no hexadecimal digits. */
    public static final String BY_TOKEN = "token";

    /** The same for a caller that is known by a user name and a password in its request. */
    public static final String BY_PASSWORD = "password";

    /** The same for a system whose database is read: it came to nobody's door. */
    public static final String BY_SOURCE = "source";

    public Caller {
        if (!system.member().equals(member)) {
            throw new IllegalArgumentException("System " + system + " does not belong to member " + member);
        }
    }
}
