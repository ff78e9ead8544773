package id.simpul.bus.production;

import id.simpul.certs.CertificateFiles;
import id.simpul.certs.DevelopmentPki;
import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;

/** The root that vouches for members, and the edge's own chain. */
final class CertificateCheck implements Check {

    private static final List<String> FILES = List.of("root.crt", "server.crt");

    @Override
    public List<Fault> look(Judged start) {
        List<Fault> faults = new ArrayList<>();
        for (String name : FILES) {
            Path file = start.certificates().resolve(name);
            try {
                judge(CertificateFiles.read(file), start.name(file), start, faults);
            } catch (IOException unreadable) {
                faults.add(Fault.of(FaultCode.CERTIFICATE_UNREADABLE, start.name(file)));
            }
        }
        return faults;
    }

    private static void judge(List<X509Certificate> chain, String name, Judged start, List<Fault> faults) {
        if (chain.stream().anyMatch(DevelopmentPki::isDevelopment)) {
            faults.add(Fault.of(FaultCode.CERTIFICATE_OF_DEVELOPMENT, name));
        }
        for (X509Certificate certificate : chain) {
            try {
                certificate.checkValidity(Date.from(start.now()));
            } catch (CertificateException notNow) {
                faults.add(Fault.of(
                        FaultCode.CERTIFICATE_NOT_VALID,
                        name,
                        certificate.getNotBefore().toInstant(),
                        certificate.getNotAfter().toInstant()));
            }
        }
    }
}
