package id.simpul.agreements.packages;

/** What an import did. */
public sealed interface PackageImported {

    /**
     * The content is there under this label.
     *
     * @param isNew false when it was there before
     * @param isInForce whether it is in force now; an import alone never brings that about
     */
    record Held(String label, boolean isNew, boolean isInForce) implements PackageImported {}

    /** Another content was imported under this version, and a version once imported is what it is. */
    record VersionTaken(String version) implements PackageImported {}
}
