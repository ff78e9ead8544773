package id.simpul.core;

import java.net.InetAddress;

/**
 * Who is at the door, as the TLS certificate or an access token says.
 *
 * @param certificate serial number of the certificate, lower-case hexadecimal; {@link #BY_TOKEN} when there was none
 * @param network the address the request came from
 */
public record Caller(MemberId member, SystemId system, String certificate, InetAddress network) {

    /** Stands where others have a serial number, and can never be one: it has letters that are no hexadecimal digits. */
    public static final String BY_TOKEN = "token";

    public Caller {
        if (!system.member().equals(member)) {
            throw new IllegalArgumentException("System " + system + " does not belong to member " + member);
        }
    }
}
