package id.simpul.certs;

import java.time.Duration;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;

/**
 * Who a certificate is for and what it may do.
 *
 * @param sandbox whether it carries the policy that marks simulated partners
 */
record Profile(String commonName, String organisation, Purpose purpose, boolean sandbox) {

    /** In the words of RFC 5280 4.2.1. */
    enum Purpose {
        AUTHORITY,
        SERVER,
        CLIENT
    }

    /** {@code 2.25} is the arc of UUIDs (ITU-T X.667): ours needs no registration. */
    static final ASN1ObjectIdentifier SANDBOX_POLICY = new ASN1ObjectIdentifier(DevelopmentPki.SANDBOX_POLICY);

    X500Name subject() {
        return new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.C, "ID")
                .addRDN(BCStyle.O, organisation)
                .addRDN(BCStyle.CN, commonName)
                .build();
    }

    Duration lifetime() {
        return purpose == Purpose.AUTHORITY ? Duration.ofDays(3650) : Duration.ofDays(825);
    }
}
