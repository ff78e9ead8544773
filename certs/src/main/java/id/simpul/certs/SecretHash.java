package id.simpul.certs;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is kept of a system's secret: a salted SHA-256. Secrets are 32 random bytes that we make and nobody chooses, so there is
 * nothing to guess that a slow hash would make slower.
 *
 * @param value {@code 1.<salt>.<hash>}, hexadecimal
 */
public record SecretHash(String value) {

    private static final Pattern FORM = Pattern.compile("1\\.([0-9a-f]{32})\\.([0-9a-f]{64})");
    private static final int SALT_BYTES = 16;
    private static final int SECRET_BYTES = 32;

    public SecretHash {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not the hash of a secret");
        }
    }

    /** A fresh secret, of letters, digits, {@code -} and {@code _}: a form needs no escapes for it. */
    public static String newSecret(SecureRandom random) {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return Base64Url.encode(secret);
    }

    public static SecretHash of(String secret, SecureRandom random) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        HexFormat hex = HexFormat.of();
        return new SecretHash("1." + hex.formatHex(salt) + "." + hex.formatHex(hash(salt, secret)));
    }

    /** Takes as long whatever the secret is. */
    public boolean isOf(String secret) {
        Matcher parts = FORM.matcher(value);
        if (!parts.matches()) {
            throw new IllegalStateException("A record has changed");
        }
        HexFormat hex = HexFormat.of();
        return MessageDigest.isEqual(hex.parseHex(parts.group(2)), hash(hex.parseHex(parts.group(1)), secret));
    }

    private static byte[] hash(byte[] salt, String secret) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            return digest.digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "SecretHash";
    }
}
