package id.simpul.agreements.packages;

import id.simpul.agreements.register.Actor;

/**
 * A version that is to be imported.
 *
 * @param version as the package names itself, such as {@code 1.2.0}
 * @param sha256 over names and contents of its files, hexadecimal
 * @param content its files, packed
 * @param reuse what happens when another content was imported under this version
 */
public record PackageImport(PackageName name, String version, String sha256, byte[] content, Reuse reuse, Actor by) {

    private static final String VERSION = "[0-9]+(\\.[0-9]+){2}(-[0-9A-Za-z.-]{1,40})?";

    /** Whether a version may be used again for another content. */
    public enum Reuse {
        /** A version once imported is what it is. */
        REFUSED,
        /** While something is being developed: the label gets a piece of the hash. */
        LABELLED
    }

    public PackageImport {
        if (!version.matches(VERSION)) {
            throw new IllegalArgumentException("version is not of the form 1.2.0");
        }
    }

    String label(boolean isUsed) {
        return isUsed ? version + "~" + sha256.substring(0, 8) : version;
    }
}
