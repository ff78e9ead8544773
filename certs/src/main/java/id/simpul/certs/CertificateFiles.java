package id.simpul.certs;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;

/** Certificates in PEM files (RFC 7468), the leaf first. */
public final class CertificateFiles {

    private CertificateFiles() {}

    /** Reads all certificates of a file; throws {@link IOException} when there is none or one is malformed. */
    public static List<X509Certificate> read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            List<X509Certificate> chain = factory().generateCertificates(in).stream()
                    .map(X509Certificate.class::cast)
                    .toList();
            if (chain.isEmpty()) {
                throw new IOException("No certificate in " + file);
            }
            return chain;
        } catch (CertificateException e) {
            throw new IOException("Not a PEM certificate: " + file, e);
        }
    }

    /** Reads the first certificate of a file. */
    public static X509Certificate readFirst(Path file) throws IOException {
        return read(file).get(0);
    }

    static void write(Path file, List<X509Certificate> chain) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try {
            for (X509Certificate certificate : chain) {
                content.write(pem("CERTIFICATE", certificate.getEncoded()));
            }
            KeyFiles.replace(file, content.toByteArray(), false);
        } catch (CertificateException e) {
            throw new IOException("Cannot encode the certificate for " + file, e);
        }
    }

    static byte[] pem(String label, byte[] der) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return ("-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    static CertificateFactory factory() {
        try {
            return CertificateFactory.getInstance("X.509");
        } catch (CertificateException e) {
            throw new IllegalStateException("Every JDK reads X.509", e);
        }
    }
}
