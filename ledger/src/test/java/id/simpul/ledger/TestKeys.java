package id.simpul.ledger;

import id.simpul.core.BusException;
import id.simpul.core.ProblemCode;
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
import java.util.Map;
import java.util.Optional;

/** Keys for tests, by the JDK's own Ed25519. */
public final class TestKeys {

    private TestKeys() {}

    /** The first versions of the keys. */
    public static Secrets secrets() {
        return secrets(Map.of("vault-key-1", "0", "subject-key-1", "1"));
    }

    /** Keys that are one hexadecimal digit 64 times, by reference; all others are missing. */
    public static Secrets secrets(Map<String, String> digits) {
        return reference -> Optional.ofNullable(digits.get(reference))
                .map(digit -> digit.repeat(64).getBytes(StandardCharsets.US_ASCII))
                .orElseThrow(() -> new BusException(ProblemCode.CONFIGURATION_MISSING, Map.of("secret", reference)));
    }

    public static LogSigner logSigner(String origin) {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            byte[] encoded = pair.getPublic().getEncoded();
            return new LogSigner(
                    new VerifierKey(origin, Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length)),
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
