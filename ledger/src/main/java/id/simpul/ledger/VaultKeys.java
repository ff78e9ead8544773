package id.simpul.ledger;

import id.simpul.core.BusException;
import id.simpul.core.ProblemCode;
import id.simpul.core.Secrets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys outside the database, by id. The newest version encrypts and indexes; older ones stay readable. Secrets are
 * named {@code vault-key-<version>} and {@code subject-key-<version>}, 32 bytes as hexadecimal text.
 */
final class VaultKeys {

    static final String VAULT = "vault-key";
    static final String SUBJECT = "subject-key";

    private static final int KEY_BYTES = 32;
    /** More versions than any installation will see: a key once a month for eight years. */
    private static final int MOST_VERSIONS = 100;

    private static final Pattern FORM = Pattern.compile("(" + VAULT + "|" + SUBJECT + ")-[1-9][0-9]{0,2}");

    private final Secrets secrets;
    private final Map<String, SecretKey> keys = new ConcurrentHashMap<>();

    VaultKeys(Secrets secrets) {
        this.secrets = secrets;
    }

    /**
     * The ids of all versions of a key that are there now, oldest first. They are looked for again at every call, so that
     * a version which another node already uses is found here too.
     *
     * @throws BusException with CONFIGURATION_MISSING when there is not even a first version
     */
    List<String> versions(String name) {
        List<String> versions = new ArrayList<>(List.of(name + "-1"));
        key(versions.get(0));
        for (int version = 2; version <= MOST_VERSIONS && isThere(name + "-" + version); version++) {
            versions.add(name + "-" + version);
        }
        return versions;
    }

    String newest(String name) {
        List<String> versions = versions(name);
        return versions.get(versions.size() - 1);
    }

    private boolean isThere(String keyId) {
        try {
            key(keyId);
            return true;
        } catch (BusException missing) {
            if (missing.code() == ProblemCode.CONFIGURATION_MISSING) {
                return false;
            }
            throw missing;
        }
    }

    /** The key of an id, for AES or HMAC as its name says. */
    SecretKey key(String keyId) {
        return keys.computeIfAbsent(
                keyId, id -> new SecretKeySpec(read(id), id.startsWith(SUBJECT) ? "HmacSHA256" : "AES"));
    }

    /** HMAC-SHA-256 under a subject key. */
    byte[] hmac(String keyId, byte[]... parts) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key(keyId));
            for (byte[] part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has HmacSHA256", e);
        }
    }

    /** The id may come from a row of the database, so it is read as a key's name before it is read as a secret's. */
    private byte[] read(String keyId) {
        if (!FORM.matcher(keyId).matches()) {
            throw new IllegalStateException("A key id is vault-key-<version> or subject-key-<version>");
        }
        String text = new String(secrets.read(keyId), java.nio.charset.StandardCharsets.US_ASCII).trim();
        if (!text.matches("[0-9a-f]{" + 2 * KEY_BYTES + "}")) {
            throw new IllegalStateException("Secret " + keyId + " is not 64 lower-case hexadecimal digits");
        }
        return java.util.HexFormat.of().parseHex(text);
    }
}
