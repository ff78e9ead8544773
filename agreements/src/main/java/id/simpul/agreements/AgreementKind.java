package id.simpul.agreements;

import id.simpul.core.DataPartner;
import java.util.Optional;
import java.util.stream.Stream;

/** What sort of agreement it is, and with that whose data it opens. */
public enum AgreementKind {
    /** A PKS between Disdukcapil and a user of population data, UU 24/2013 Pasal 58(4) and Pasal 79. */
    PKS_DUKCAPIL("pks-dukcapil", DataPartner.DUKCAPIL),
    /** A PKS between BPJS Kesehatan and a user of its membership data. */
    PKS_BPJS_KESEHATAN("pks-bpjs-kesehatan", DataPartner.BPJS);

    private final String key;
    private final DataPartner partner;

    AgreementKind(String key, DataPartner partner) {
        this.key = key;
        this.partner = partner;
    }

    /** Finds the kind an agreement names, such as {@code pks-dukcapil}. */
    public static Optional<AgreementKind> ofKey(String key) {
        return Stream.of(values()).filter(kind -> kind.key.equals(key)).findFirst();
    }

    /** The word in agreement files and events. */
    public String key() {
        return key;
    }

    /** The partner whose data it opens. */
    public DataPartner partner() {
        return partner;
    }
}
