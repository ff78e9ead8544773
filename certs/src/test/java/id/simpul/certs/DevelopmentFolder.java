package id.simpul.certs;

import id.simpul.core.SystemId;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;

/** A development PKI for tests: two systems, the first with an expired and a revoked certificate. */
record DevelopmentFolder(Path path) {

    static final SystemId SIMBANSOS = new SystemId("3509.dinsos.simbansos");
    static final SystemId SIMPATDA = new SystemId("3509.bapenda.simpatda");

    static DevelopmentFolder in(Path path) throws IOException {
        return in(path, Clock.systemUTC());
    }

    static DevelopmentFolder in(Path path, Clock clock) throws IOException {
        new DevelopmentPki(clock, new SecureRandom()).create(path, List.of(SIMBANSOS, SIMPATDA));
        return new DevelopmentFolder(path);
    }

    Path file(String name) {
        return path.resolve(name);
    }

    Path member(String name) {
        return path.resolve("members").resolve(name);
    }

    X509Certificate certificate(String name) throws IOException {
        return CertificateFiles.readFirst(file(name));
    }
}
