package id.simpul.certs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECKeyParameters;
import org.bouncycastle.crypto.params.ECNamedDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.crypto.util.PublicKeyFactory;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;

/** The two kinds of signing key, as Bouncy Castle's own parameters: several times the speed of the JDK for both. */
final class SigningKeys {

    /** Passed to each operation that wants it and never registered: as first provider it would slow TLS tenfold. */
    static final Provider BOUNCY_CASTLE = new BouncyCastleProvider();

    static final ECDomainParameters P256 = new ECNamedDomainParameters(
            SECObjectIdentifiers.secp256r1, CustomNamedCurves.getByOID(SECObjectIdentifiers.secp256r1));

    private SigningKeys() {}

    static AsymmetricKeyParameter parameters(PrivateKey key) {
        try {
            AsymmetricKeyParameter read = PrivateKeyFactory.createKey(key.getEncoded());
            if (read instanceof Ed25519PrivateKeyParameters) {
                return read;
            }
            if (read instanceof ECPrivateKeyParameters curve && isP256(curve)) {
                return new ECPrivateKeyParameters(curve.getD(), P256);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new IllegalArgumentException("Neither an Ed25519 nor an EC P-256 key");
    }

    static AsymmetricKeyParameter parameters(PublicKey key) {
        try {
            AsymmetricKeyParameter read = PublicKeyFactory.createKey(key.getEncoded());
            if (read instanceof Ed25519PublicKeyParameters) {
                return read;
            }
            if (read instanceof ECPublicKeyParameters curve && isP256(curve)) {
                return new ECPublicKeyParameters(
                        P256.getCurve().decodePoint(curve.getQ().getEncoded(false)), P256);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new IllegalArgumentException("Neither an Ed25519 nor an EC P-256 key");
    }

    static PublicKey publicKeyOf(PrivateKey key) {
        AsymmetricKeyParameter secret = parameters(key);
        if (secret instanceof Ed25519PrivateKeyParameters edwards) {
            return publicKey(edwards.generatePublicKey());
        }
        ECPrivateKeyParameters curve = (ECPrivateKeyParameters) secret;
        return publicKey(
                new ECPublicKeyParameters(new FixedPointCombMultiplier().multiply(P256.getG(), curve.getD()), P256));
    }

    static PublicKey publicKey(AsymmetricKeyParameter open) {
        String algorithm = open instanceof Ed25519PublicKeyParameters ? "Ed25519" : "EC";
        try {
            byte[] encoded =
                    SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(open).getEncoded();
            return KeyFactory.getInstance(algorithm, BOUNCY_CASTLE).generatePublic(new X509EncodedKeySpec(encoded));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("Not a public key", e);
        }
    }

    static byte[] sha256(byte[] message) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(message);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    private static boolean isP256(ECKeyParameters key) {
        return key.getParameters().getN().equals(P256.getN())
                && key.getParameters().getG().getEncoded(false).length == 65;
    }
}
