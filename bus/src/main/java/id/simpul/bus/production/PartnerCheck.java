package id.simpul.bus.production;

import id.simpul.certs.CertificateFiles;
import id.simpul.certs.DevelopmentPki;
import id.simpul.connectors.bpjs.BpjsSettings;
import id.simpul.connectors.bpjs.BpjsSystemFile;
import id.simpul.connectors.dukcapil.DukcapilSettings;
import id.simpul.connectors.dukcapil.DukcapilSystemFile;
import id.simpul.connectors.opd.OpdSystemFile;
import id.simpul.connectors.opd.OpdSystems;
import id.simpul.connectors.partner.PartnerTrust;
import id.simpul.connectors.systemfile.SystemFileInvalid;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A simulated partner would answer real officers, so neither its address nor its CA may stand in a production setting. */
final class PartnerCheck implements Check {

    private final X509CertSelector sandbox = new X509CertSelector();

    PartnerCheck() {
        try {
            sandbox.setPolicy(Set.of(DevelopmentPki.SANDBOX_POLICY));
        } catch (IOException e) {
            throw new IllegalStateException("The sandbox policy is an object identifier", e);
        }
    }

    @Override
    public List<Fault> look(Judged start) {
        List<Fault> faults = new ArrayList<>(lookAtDukcapil(start));
        faults.addAll(lookAtBpjs(start));
        Path systems = start.settings().home().resolve("systems");
        try {
            for (Path file : OpdSystems.files(systems)) {
                lookAtSystem(file, start, faults);
            }
        } catch (IOException unreadable) {
            faults.add(Fault.of(FaultCode.PARTNER_FILE_INVALID, start.name(systems)));
        }
        return faults;
    }

    /**
     * An OPD's system may stand on this machine, but none of a sandbox may. A file with a fault is not imported, and that is
     * told there; what is in force does not depend on it.
     */
    private void lookAtSystem(Path file, Judged start, List<Fault> faults) throws IOException {
        Path home = start.settings().home();
        String name = file.toFile().getName();
        try {
            OpdSystemFile.read(name.substring(0, name.lastIndexOf('.')), Files.readAllBytes(file), named -> {
                judgeTrust(home.resolve(named), start, faults);
                return PartnerTrust.load(home.resolve(named));
            });
        } catch (SystemFileInvalid faulty) {
            // Told when it is not imported.
        }
    }

    private List<Fault> lookAtDukcapil(Judged start) {
        Path file = start.settings().home().resolve("systems").resolve("dukcapil.yaml");
        try {
            DukcapilSettings partner =
                    DukcapilSystemFile.read(file, start.settings().home());
            return judge(partner.url(), partner.trust(), file, start);
        } catch (IOException | RuntimeException invalid) {
            return List.of(Fault.of(FaultCode.PARTNER_FILE_INVALID, start.name(file)));
        }
    }

    /** Not every installation has an access to BPJS. */
    private List<Fault> lookAtBpjs(Judged start) {
        Path file = start.settings().home().resolve("systems").resolve("bpjs.yaml");
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            BpjsSettings partner = BpjsSystemFile.read(file, start.settings().home());
            return judge(partner.baseUrl(), partner.trust(), file, start);
        } catch (IOException | RuntimeException invalid) {
            return List.of(Fault.of(FaultCode.PARTNER_FILE_INVALID, start.name(file)));
        }
    }

    private List<Fault> judge(URI address, Path trust, Path file, Judged start) {
        List<Fault> faults = new ArrayList<>();
        if (Addresses.isThisMachine(address.getHost())) {
            faults.add(Fault.of(FaultCode.PARTNER_IS_THIS_MACHINE, start.name(file), address.getHost()));
        }
        judgeTrust(trust, start, faults);
        return faults;
    }

    private void judgeTrust(Path trust, Judged start, List<Fault> faults) {
        try {
            List<X509Certificate> trusted = CertificateFiles.read(trust);
            if (trusted.stream().anyMatch(sandbox::match)) {
                faults.add(Fault.of(FaultCode.PARTNER_IS_SANDBOX, start.name(trust)));
            }
            if (trusted.stream().anyMatch(DevelopmentPki::isDevelopment)) {
                faults.add(Fault.of(FaultCode.CERTIFICATE_OF_DEVELOPMENT, start.name(trust)));
            }
        } catch (IOException unreadable) {
            faults.add(Fault.of(FaultCode.CERTIFICATE_UNREADABLE, start.name(trust)));
        }
    }
}
