package id.simpul.connectors.bpjs;

import id.simpul.connectors.partner.UnusableAnswer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * What one request is signed with and its answer is opened with. Both hang on the timestamp that was sent, so each request has
 * its own.
 *
 * @param timestamp Unix seconds, UTC
 */
record CallKey(String consId, String secret, long timestamp) {

    private static final int LONGEST_PLAIN = 64 * 1024;
    private static final int INITIAL_LENGTH = 16;

    /** The header {@code X-signature}: over the customer's id and the timestamp, with the secret as key. */
    String signature() {
        return hmac(consId + "&" + timestamp, secret);
    }

    static String hmac(String message, String key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(utf8(key), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(utf8(message)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has HMAC-SHA256", e);
        }
    }

    /** The AES key; its first half is also the initial vector, as the recipe wants it. */
    byte[] key() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(utf8(consId + secret + timestamp));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    /**
     * Opens the text of an answer's {@code response}.
     *
     * @throws UnusableAnswer when it was not made for this request; its words are ours
     */
    String open(String ciphertext) throws UnusableAnswer {
        return LzString.decompress(new String(decrypted(ciphertext), StandardCharsets.UTF_8), LONGEST_PLAIN);
    }

    private byte[] decrypted(String ciphertext) throws UnusableAnswer {
        try {
            byte[] key = key();
            Cipher aes = Cipher.getInstance("AES/CBC/PKCS5Padding");
            aes.init(
                    Cipher.DECRYPT_MODE,
                    new SecretKeySpec(key, "AES"),
                    new IvParameterSpec(Arrays.copyOf(key, INITIAL_LENGTH)));
            return aes.doFinal(Base64.getDecoder().decode(ciphertext));
        } catch (IllegalArgumentException notBase64) {
            throw new UnusableAnswer("Not Base64");
        } catch (GeneralSecurityException notOurs) {
            throw new UnusableAnswer("Not encrypted for this request");
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "CallKey[masked]";
    }
}
