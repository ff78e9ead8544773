package id.simpul.sandbox.bpjs;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** The partner's side of the recipe: what a signature must be, and how an answer is encrypted. */
public final class Sealing {

    private static final int HALF = 16;

    private Sealing() {}

    static String signature(BpjsSettings.Customer customer, String timestamp) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(bytes(customer.secret()), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(bytes(customer.consId() + "&" + timestamp)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has HMAC-SHA256", e);
        }
    }

    /** Compressed, encrypted and in Base64. */
    public static String seal(String json, BpjsSettings.Customer customer, String timestamp) {
        try {
            byte[] key = MessageDigest.getInstance("SHA-256")
                    .digest(bytes(customer.consId() + customer.secret() + timestamp));
            Cipher aes = Cipher.getInstance("AES/CBC/PKCS5Padding");
            aes.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(Arrays.copyOf(key, HALF)));
            return Base64.getEncoder().encodeToString(aes.doFinal(bytes(LzWriter.compress(json))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has AES", e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
