package id.simpul.agreements.packages;

/**
 * What has versions.
 *
 * @param name the service id, such as {@code kependudukan/verifikasi}, or the system id
 */
public record PackageName(PackageKind kind, String name) {

    private static final String FORM = "[a-z0-9][a-z0-9./-]{0,110}";

    public PackageName {
        if (!name.matches(FORM)) {
            throw new IllegalArgumentException("The name of a " + kind.key() + " has small letters, digits, - . and /");
        }
    }

    public static PackageName service(String name) {
        return new PackageName(PackageKind.SERVICE, name);
    }

    public static PackageName system(String name) {
        return new PackageName(PackageKind.SYSTEM, name);
    }

    @Override
    public String toString() {
        return kind.key() + " " + name;
    }
}
