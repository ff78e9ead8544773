package id.simpul.core;

import java.util.Optional;
import java.util.stream.Stream;

/** A partner whose data is asked for under agreements. Each element belongs to one of them. */
public enum DataPartner {
    DUKCAPIL("dukcapil"),
    BPJS("bpjs");

    private final String key;

    DataPartner(String key) {
        this.key = key;
    }

    public static Optional<DataPartner> ofKey(String key) {
        return Stream.of(values()).filter(partner -> partner.key.equals(key)).findFirst();
    }

    /** Its name in asks, provenance, problems, queues and metrics. */
    public String key() {
        return key;
    }
}
