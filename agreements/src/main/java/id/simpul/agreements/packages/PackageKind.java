package id.simpul.agreements.packages;

import java.util.Optional;
import java.util.stream.Stream;

/** What sort of thing is imported as immutable versions. */
public enum PackageKind {
    /** A service: its page, route, schemas and cases. */
    SERVICE("service"),
    /** How a partner's system is reached. */
    SYSTEM("system");

    private final String key;

    PackageKind(String key) {
        this.key = key;
    }

    /** The word in the database and in events. */
    public String key() {
        return key;
    }

    public static Optional<PackageKind> ofKey(String key) {
        return Stream.of(values()).filter(kind -> kind.key.equals(key)).findFirst();
    }
}
