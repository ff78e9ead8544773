package id.simpul.ledger;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.UUID;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The data key of one attachment. Every piece is bound to its place, so that none can be left out, moved or cut off. */
final class AttachmentKey {

    private final UUID attachment;
    private final SecretKey dataKey;

    private AttachmentKey(UUID attachment, byte[] dataKey) {
        this.attachment = attachment;
        this.dataKey = new SecretKeySpec(dataKey, "AES");
    }

    static AttachmentKey fresh(UUID attachment, SecureRandom random) {
        byte[] dataKey = new byte[32];
        random.nextBytes(dataKey);
        return new AttachmentKey(attachment, dataKey);
    }

    static AttachmentKey unwrap(UUID attachment, SecretKey wrapping, byte[] wrapped) throws GeneralSecurityException {
        return new AttachmentKey(attachment, Aes.decrypt(wrapping, wrapped, context(attachment, "key")));
    }

    byte[] wrap(SecretKey wrapping, SecureRandom random) {
        return Aes.encrypt(wrapping, dataKey.getEncoded(), context(attachment, "key"), random);
    }

    byte[] sealWords(byte[] words, SecureRandom random) {
        return Aes.encrypt(dataKey, words, context(attachment, "words"), random);
    }

    byte[] openWords(byte[] words) throws GeneralSecurityException {
        return Aes.decrypt(dataKey, words, context(attachment, "words"));
    }

    byte[] seal(byte[] chunk, int number, boolean isLast, SecureRandom random) {
        return Aes.encrypt(dataKey, chunk, context(attachment, place(number, isLast)), random);
    }

    byte[] open(byte[] chunk, int number, boolean isLast) throws GeneralSecurityException {
        return Aes.decrypt(dataKey, chunk, context(attachment, place(number, isLast)));
    }

    private static String place(int number, boolean isLast) {
        return number + (isLast ? "|last" : "|more");
    }

    private static byte[] context(UUID attachment, String place) {
        return ("attachment|" + attachment + "|" + place).getBytes(StandardCharsets.UTF_8);
    }
}
