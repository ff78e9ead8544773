package id.simpul.certs;

import java.math.BigInteger;
import java.security.PublicKey;
import java.util.Arrays;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.bouncycastle.util.BigIntegers;

/** Raw signatures of 64 bytes: Ed25519 (RFC 8032), or ES256 as R||S (RFC 7518 3.4). */
final class Signatures {

    private static final int LENGTH = 64;

    private Signatures() {}

    static String algorithm(AsymmetricKeyParameter key) {
        return key instanceof Ed25519PrivateKeyParameters || key instanceof Ed25519PublicKeyParameters
                ? "EdDSA"
                : "ES256";
    }

    static byte[] sign(AsymmetricKeyParameter key, byte[] message) {
        return key instanceof Ed25519PrivateKeyParameters edwards
                ? signEdwards(edwards, message)
                : signCurve((ECPrivateKeyParameters) key, message);
    }

    static boolean verify(PublicKey key, byte[] message, byte[] signature) {
        if (signature.length != LENGTH) {
            return false;
        }
        AsymmetricKeyParameter open = SigningKeys.parameters(key);
        return open instanceof Ed25519PublicKeyParameters edwards
                ? edwards.verify(Ed25519.Algorithm.Ed25519, null, message, 0, message.length, signature, 0)
                : verifyCurve((ECPublicKeyParameters) open, message, signature);
    }

    private static byte[] signEdwards(Ed25519PrivateKeyParameters key, byte[] message) {
        byte[] signature = new byte[LENGTH];
        key.sign(Ed25519.Algorithm.Ed25519, null, message, 0, message.length, signature, 0);
        return signature;
    }

    /** The nonce is derived from key and message (RFC 6979): a weak random source cannot give the key away. */
    private static byte[] signCurve(ECPrivateKeyParameters key, byte[] message) {
        ECDSASigner signer = new ECDSASigner(new HMacDSAKCalculator(new SHA256Digest()));
        signer.init(true, key);
        BigInteger[] parts = signer.generateSignature(SigningKeys.sha256(message));
        byte[] signature = new byte[LENGTH];
        BigIntegers.asUnsignedByteArray(parts[0], signature, 0, LENGTH / 2);
        BigIntegers.asUnsignedByteArray(parts[1], signature, LENGTH / 2, LENGTH / 2);
        return signature;
    }

    private static boolean verifyCurve(ECPublicKeyParameters key, byte[] message, byte[] signature) {
        ECDSASigner verifier = new ECDSASigner();
        verifier.init(false, key);
        BigInteger r = new BigInteger(1, Arrays.copyOfRange(signature, 0, LENGTH / 2));
        BigInteger s = new BigInteger(1, Arrays.copyOfRange(signature, LENGTH / 2, LENGTH));
        return verifier.verifySignature(SigningKeys.sha256(message), r, s);
    }
}
