package id.simpul.ledger;

import id.simpul.core.Secrets;
import id.simpul.core.Signer;
import id.simpul.ledger.log.LogSigner;
import id.simpul.ledger.log.VerifierKey;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Arrays;

/** Keys for tests, by the JDK's own Ed25519. */
public final class TestKeys {

    private TestKeys() {}

    /** Every secret is the same key of 32 bytes. */
    public static Secrets secrets() {
        return reference -> "0123456789abcdef".repeat(4).getBytes(StandardCharsets.US_ASCII);
    }

    public static LogSigner logSigner(String origin) {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            byte[] encoded = pair.getPublic().getEncoded();
            return new LogSigner(new VerifierKey(origin, Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length)),
                    new JdkSigner(pair));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private record JdkSigner(KeyPair pair) implements Signer {
        @Override
        public String keyId() {
            return "test";
        }

        @Override
        public String algorithm() {
            return "EdDSA";
        }

        @Override
        public byte[] sign(byte[] message) {
            try {
                Signature signature = Signature.getInstance("Ed25519");
                signature.initSign(pair.getPrivate());
                signature.update(message);
                return signature.sign();
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
