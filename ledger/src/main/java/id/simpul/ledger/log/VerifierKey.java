package id.simpul.ledger.log;

import id.simpul.ledger.Digests;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The Ed25519 key that verifies a log's checkpoints, in the C2SP signed-note form
 * {@code <name>+<key id, 8 hex digits>+<base64 of 0x01 and the key>}.
 */
public record VerifierKey(String name, byte[] publicKey) {

    private static final byte ED25519 = 1;
    private static final byte[] X509_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    public VerifierKey {
        if (name.isEmpty() || name.matches(".*[\\s+].*") || publicKey.length != 32) {
            throw new IllegalArgumentException("A verifier key has a name without space or '+', and 32 bytes");
        }
        publicKey = publicKey.clone();
    }

    /** @throws IllegalArgumentException when the text is no verifier key or its key id is not the key's */
    public static VerifierKey parse(String text) {
        String[] parts = text.trim().split("\\+", 3);
        if (parts.length != 3) {
            throw new IllegalArgumentException("Not a verifier key of the form name+id+key");
        }
        byte[] typed = Base64.getDecoder().decode(parts[2]);
        if (typed.length != 33 || typed[0] != ED25519) {
            throw new IllegalArgumentException("Not an Ed25519 verifier key");
        }
        VerifierKey key = new VerifierKey(parts[0], Arrays.copyOfRange(typed, 1, 33));
        if (!key.toString().equals(text.trim())) {
            throw new IllegalArgumentException("The verifier key's id does not match its key");
        }
        return key;
    }

    /** The first four bytes of SHA-256(name || 0x0A || 0x01 || key). */
    byte[] id() {
        byte[] hash = Digests.sha256(name.getBytes(StandardCharsets.UTF_8), new byte[] {'\n', ED25519}, publicKey);
        return Arrays.copyOf(hash, 4);
    }

    boolean verifies(byte[] message, byte[] signature) {
        try {
            PublicKey key = KeyFactory.getInstance("Ed25519")
                    .generatePublic(new X509EncodedKeySpec(ByteBuffer.allocate(44)
                            .put(X509_PREFIX)
                            .put(publicKey)
                            .array()));
            Signature verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(key);
            verifier.update(message);
            return verifier.verify(signature);
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifierKey key && name.equals(key.name) && Arrays.equals(publicKey, key.publicKey);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(publicKey);
    }

    @Override
    public String toString() {
        byte[] typed = ByteBuffer.allocate(33).put(ED25519).put(publicKey).array();
        return name + "+" + HexFormat.of().formatHex(id()) + "+"
                + Base64.getEncoder().encodeToString(typed);
    }
}
