package id.simpul.bus.packages;

import id.simpul.certs.DevelopmentPki;
import id.simpul.connectors.opd.OpdSystem;
import id.simpul.connectors.opd.OpdSystemFile;
import id.simpul.connectors.partner.PartnerTrust;
import id.simpul.connectors.systemfile.SystemFileInvalid;
import id.simpul.routes.PackageFaults;
import id.simpul.routes.check.PackageFiles;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A version of a system: its file and, so that it is whole, the certificates that the file names. Secrets stay references.
 * Outside development a system whose certificates are those of a sandbox cannot be used, whenever it was imported.
 */
final class SystemReader {

    static final String FILE = "system.yaml";

    private static final String TRUST = "trust.crt";

    private final boolean isDevelopment;

    SystemReader(boolean isDevelopment) {
        this.isDevelopment = isDevelopment;
    }

    /** @param trusts where the certificates are that the file names */
    PackageFiles pack(String name, byte[] file, OpdSystemFile.Trusts trusts) {
        OpdSystem system = read(name, file, trusts);
        return new PackageFiles(
                new TreeMap<>(Map.of(FILE, file, TRUST, system.trust().pem())));
    }

    /** @throws PackageFaults saying what is wrong with it */
    OpdSystem read(String name, PackageFiles files) {
        OpdSystem system = read(
                name,
                files.file(FILE).orElseGet(() -> new byte[0]),
                named -> PartnerTrust.of(named, files.file(TRUST).orElseGet(() -> new byte[0])));
        if (!isDevelopment && isSimulated(system.trust())) {
            throw new PackageFaults(List.of(
                    name + ": trust has a certificate of a sandbox or of development; name that of the real partner"));
        }
        return system;
    }

    private static OpdSystem read(String name, byte[] file, OpdSystemFile.Trusts trusts) {
        try {
            return OpdSystemFile.read(name, file, trusts);
        } catch (SystemFileInvalid invalid) {
            throw new PackageFaults(
                    invalid.faults().stream().map(fault -> name + ": " + fault).toList());
        }
    }

    private static boolean isSimulated(PartnerTrust trust) {
        return trust.isOfSandbox() || trust.certificates().stream().anyMatch(DevelopmentPki::isDevelopment);
    }
}
