package id.simpul.certs;

import id.simpul.core.Signer;
import java.io.IOException;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.PublicKey;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;

/**
 * Signs with the key of one file: EdDSA with an Ed25519 key, ES256 with an EC P-256 key. The key id is the RFC 7638
 * thumbprint of the public key. Safe for use by many threads.
 */
public final class FileSigner implements Signer {

    private final AsymmetricKeyParameter key;
    private final PublicKey publicKey;
    private final String keyId;

    private FileSigner(PrivateKey key) {
        this.key = SigningKeys.parameters(key);
        this.publicKey = SigningKeys.publicKeyOf(key);
        this.keyId = Jwk.of(publicKey).keyId();
    }

    /** Throws {@link IOException} as {@link KeyFiles#read} does. */
    public static FileSigner of(Path keyFile) throws IOException {
        return new FileSigner(KeyFiles.read(keyFile));
    }

    public static FileSigner of(PrivateKey key) {
        return new FileSigner(key);
    }

    public PublicKey publicKey() {
        return publicKey;
    }

    @Override
    public String keyId() {
        return keyId;
    }

    @Override
    public String algorithm() {
        return Signatures.algorithm(key);
    }

    @Override
    public byte[] sign(byte[] message) {
        return Signatures.sign(key, message);
    }

    @Override
    public String toString() {
        return "FileSigner[" + algorithm() + " " + keyId + "]";
    }
}
