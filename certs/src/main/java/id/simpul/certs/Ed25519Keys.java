package id.simpul.certs;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.edec.EdECObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;

/** Ed25519 keys (RFC 8032) in their raw form, as C2SP notes and checkpoints want them. */
public final class Ed25519Keys {

    private Ed25519Keys() {}

    /** The 32 bytes of the public key; throws {@link IllegalArgumentException} for another kind of key. */
    public static byte[] publicKeyBytes(PublicKey key) {
        if (SigningKeys.parameters(key) instanceof Ed25519PublicKeyParameters edwards) {
            return edwards.getEncoded();
        }
        throw new IllegalArgumentException("Not an Ed25519 key: " + key.getAlgorithm());
    }

    /** The key of 32 raw bytes. */
    public static PublicKey publicKey(byte[] raw) {
        return SigningKeys.publicKey(new Ed25519PublicKeyParameters(raw));
    }

    /** A new private key, in the short form of RFC 8410 that every tool reads. */
    static PrivateKey newPrivateKey(SecureRandom random) {
        byte[] seed = new byte[Ed25519PrivateKeyParameters.KEY_SIZE];
        random.nextBytes(seed);
        try {
            byte[] encoded = new PrivateKeyInfo(
                            new AlgorithmIdentifier(EdECObjectIdentifiers.id_Ed25519), new DEROctetString(seed))
                    .getEncoded();
            return KeyFiles.decode(encoded);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("An Ed25519 key of 32 random bytes is always a key", e);
        }
    }

    /** Whether the 64 bytes of signature are this key's over the message. */
    public static boolean verify(PublicKey key, byte[] message, byte[] signature) {
        return SigningKeys.parameters(key) instanceof Ed25519PublicKeyParameters
                && Signatures.verify(key, message, signature);
    }
}
