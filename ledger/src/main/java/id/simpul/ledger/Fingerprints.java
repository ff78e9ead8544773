package id.simpul.ledger;

import id.simpul.core.Secrets;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * Tells one payload from another without telling what is in it, however little there is to guess: the id of a key outside
 * the database, and HMAC-SHA-256 under that key.
 */
public final class Fingerprints {

    /** So that no fingerprint is an entry of the subject index, which has the same keys. */
    private static final byte[] PURPOSE = "fingerprint|".getBytes(StandardCharsets.US_ASCII);

    private final VaultKeys keys;
    private final String currentKey;

    /** Makes fingerprints with the newest version of the subject key that is there now, and compares under any. */
    public Fingerprints(Secrets secrets) {
        this.keys = new VaultKeys(secrets);
        this.currentKey = keys.newest(VaultKeys.SUBJECT);
    }

    public String of(byte[] payload) {
        return of(currentKey, payload);
    }

    /** Whether a fingerprint, under whichever key it was made, is that of the payload. */
    public boolean matches(String fingerprint, byte[] payload) {
        int end = fingerprint.indexOf(':');
        return end > 0 && fingerprint.equals(of(fingerprint.substring(0, end), payload));
    }

    private String of(String keyId, byte[] payload) {
        return keyId + ":" + HexFormat.of().formatHex(keys.hmac(keyId, PURPOSE, payload));
    }
}
