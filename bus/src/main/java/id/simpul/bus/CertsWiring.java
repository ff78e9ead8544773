package id.simpul.bus;

import id.simpul.bus.edge.EdgeServer;
import id.simpul.certs.FileSigner;
import id.simpul.certs.MemberTrust;
import id.simpul.core.Signer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who is trusted at the edge, and the keys the bus signs with. */
@Configuration(proxyBeanMethods = false)
class CertsWiring {

    @Bean
    X509Certificate memberRoot(BusSettings settings) throws IOException, CertificateException {
        return certificate(settings.certs("root.crt"));
    }

    @Bean
    MemberTrust memberTrust(X509Certificate memberRoot, Clock clock) {
        return new MemberTrust(memberRoot, clock);
    }

    @Bean
    EdgeServer edgeServer(BusSettings settings, MemberTrust trust) throws IOException {
        return new EdgeServer(settings.certs("server.crt"), settings.certs("server.key"), trust);
    }

    @Bean
    Signer answerSigner(BusSettings settings) throws IOException {
        return FileSigner.of(settings.certs("answers.key"));
    }

    private static X509Certificate certificate(Path file) throws IOException, CertificateException {
        try (InputStream pem = Files.newInputStream(file)) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(pem);
        }
    }
}
