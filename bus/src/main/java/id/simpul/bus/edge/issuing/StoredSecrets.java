package id.simpul.bus.edge.issuing;

import id.simpul.certs.SecretHash;
import java.util.Arrays;
import java.util.List;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Compares with every secret that is valid now: during a rotation there are two. */
final class StoredSecrets implements PasswordEncoder {

    private static final String SEPARATOR = " ";

    static String asOne(List<String> hashes) {
        return String.join(SEPARATOR, hashes);
    }

    @Override
    public String encode(CharSequence secret) {
        throw new UnsupportedOperationException("Secrets are made where systems are registered");
    }

    @Override
    public boolean matches(CharSequence secret, String stored) {
        return Arrays.stream(stored.split(SEPARATOR))
                        .map(SecretHash::new)
                        .filter(hash -> hash.isOf(secret.toString()))
                        .count()
                > 0;
    }
}
