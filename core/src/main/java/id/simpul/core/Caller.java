package id.simpul.core;

import java.net.InetAddress;

/**
 * Who is at the door, as the TLS certificate says.
 *
 * @param certificate serial number of the certificate, lower-case hexadecimal
 * @param network the address the request came from
 */
public record Caller(MemberId member, SystemId system, String certificate, InetAddress network) {

    public Caller {
        if (!system.member().equals(member)) {
            throw new IllegalArgumentException("System " + system + " does not belong to member " + member);
        }
    }
}
