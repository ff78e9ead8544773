package id.simpul.certs;

import id.simpul.core.MemberId;
import id.simpul.core.ProblemCode;
import id.simpul.core.SystemId;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;

/**
 * Reads member and system from a certificate that TLS has already traced to our root: subject CN is the system id
 * ({@code 3509.dinsos.simbansos}), O the member id ({@code 3509.dinsos}).
 */
public final class Identities {

    private Identities() {}

    /** @param chain the certificate of the caller first, as TLS gives it; empty when it showed none */
    public static Identification identify(X509Certificate[] chain, Instant now) {
        if (chain.length == 0) {
            return new Identification.Refused(ProblemCode.CERTIFICATE_MISSING);
        }
        X509Certificate certificate = chain[0];
        Optional<Identification.Known> known = readSubject(certificate);
        if (known.isEmpty()) {
            return new Identification.Refused(ProblemCode.MEMBER_UNKNOWN);
        }
        return isValid(certificate, now) ? known.get() : new Identification.Refused(ProblemCode.CERTIFICATE_EXPIRED);
    }

    /** The serial number as the bus writes it everywhere: lower-case hexadecimal without leading zeros. */
    public static String serialOf(X509Certificate certificate) {
        return certificate.getSerialNumber().toString(16);
    }

    static boolean isValid(X509Certificate certificate, Instant now) {
        return !now.isBefore(certificate.getNotBefore().toInstant())
                && !now.isAfter(certificate.getNotAfter().toInstant());
    }

    private static Optional<Identification.Known> readSubject(X509Certificate certificate) {
        X500Name subject =
                X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
        try {
            SystemId system = new SystemId(onlyValue(subject, BCStyle.CN));
            MemberId member = new MemberId(onlyValue(subject, BCStyle.O));
            return system.member().equals(member)
                    ? Optional.of(new Identification.Known(member, system, serialOf(certificate)))
                    : Optional.empty();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /** A name with two CN or two O could be read as two different members, so it is nobody's. */
    private static String onlyValue(X500Name name, ASN1ObjectIdentifier type) {
        RDN[] found = name.getRDNs(type);
        if (found.length != 1 || found[0].isMultiValued()) {
            throw new IllegalArgumentException("Subject does not have exactly one " + type);
        }
        return IETFUtils.valueToString(found[0].getFirst().getValue());
    }
}
