package id.simpul.ledger;

import id.simpul.core.Secrets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys outside the database, by id. The newest version encrypts and indexes; older ones stay readable. Secrets are
 * named {@code vault-key-<version>} and {@code subject-key-<version>}, 32 bytes as hexadecimal text.
 */
final class VaultKeys {

    private static final int KEY_BYTES = 32;

    private final Secrets secrets;
    private final Map<String, SecretKey> keys = new ConcurrentHashMap<>();

    VaultKeys(Secrets secrets) {
        this.secrets = secrets;
    }

    SecretKey wrapping(String keyId) {
        return keys.computeIfAbsent(keyId, id -> new SecretKeySpec(read(id), "AES"));
    }

    SecretKey subject(String keyId) {
        return keys.computeIfAbsent(keyId, id -> new SecretKeySpec(read(id), "HmacSHA256"));
    }

    private byte[] read(String keyId) {
        String text = new String(secrets.read(keyId), java.nio.charset.StandardCharsets.US_ASCII).trim();
        if (!text.matches("[0-9a-f]{" + 2 * KEY_BYTES + "}")) {
            throw new IllegalStateException("Secret " + keyId + " is not 64 lower-case hexadecimal digits");
        }
        return java.util.HexFormat.of().parseHex(text);
    }
}
