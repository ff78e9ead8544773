package id.simpul.ledger;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * What the bytes of one request must add up to.
 *
 * @param algorithm SHA-1 or SHA-256, against accidents on the way and nothing more
 */
public record AttachmentChecksum(Algorithm algorithm, byte[] expected) {

    public enum Algorithm {
        SHA1("SHA-1"),
        SHA256("SHA-256");

        private final String jdkName;

        Algorithm(String jdkName) {
            this.jdkName = jdkName;
        }
    }

    MessageDigest begin() {
        try {
            return MessageDigest.getInstance(algorithm.jdkName);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("The JDK has no " + algorithm.jdkName, e);
        }
    }

    boolean isThatOf(MessageDigest digest) {
        return MessageDigest.isEqual(expected, digest.digest());
    }
}
