package id.simpul.certs.tokens;

import com.nimbusds.jose.jwk.JWKSet;
import id.simpul.certs.ClientTls;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.util.concurrent.Callable;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLSocketFactory;

/** Reads the issuer's key set over pinned TLS: bounded in size and in time, and never from where it is sent on to. */
final class KeyDownload implements Callable<JWKSet> {

    private static final int LARGEST = 256 * 1024;
    private static final Duration WHOLE = Duration.ofSeconds(5);
    private static final int PIECE_MILLIS = 2_000;

    private final URL address;
    private final SSLSocketFactory tls;

    KeyDownload(URI address, Path trust) throws IOException {
        this.address = address.toURL();
        this.tls = ClientTls.context(trust).getSocketFactory();
    }

    @Override
    public JWKSet call() throws IOException {
        HttpsURLConnection connection = (HttpsURLConnection) address.openConnection();
        connection.setSSLSocketFactory(tls);
        connection.setInstanceFollowRedirects(false);
        connection.setConnectTimeout(PIECE_MILLIS);
        connection.setReadTimeout(PIECE_MILLIS);
        connection.setRequestProperty("Accept", "application/jwk-set+json, application/json");
        try {
            if (connection.getResponseCode() != HttpsURLConnection.HTTP_OK) {
                throw new IOException("The issuer did not answer with its keys");
            }
            try (InputStream body = connection.getInputStream()) {
                return JWKSet.parse(read(body));
            }
        } catch (ParseException malformed) {
            throw new IOException("The issuer's keys are not a key set", malformed);
        } finally {
            connection.disconnect();
        }
    }

    private static String read(InputStream from) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        byte[] block = new byte[8192];
        long began = System.nanoTime();
        for (int read = from.read(block); read >= 0; read = from.read(block)) {
            body.write(block, 0, read);
            if (body.size() > LARGEST || System.nanoTime() - began > WHOLE.toNanos()) {
                throw new IOException("The issuer's keys are too long, or take too long");
            }
        }
        return body.toString(StandardCharsets.UTF_8);
    }
}
