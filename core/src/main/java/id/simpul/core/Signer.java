package id.simpul.core;

/** Signs with one key. Ed25519 by default (RFC 8032), ES256 by setting. */
public interface Signer {

    /** The id under which verifiers find the key. */
    String keyId();

    /** The JOSE name: {@code EdDSA} or {@code ES256}. */
    String algorithm();

    /** The raw signature: 64 bytes for Ed25519, R||S for ES256. */
    byte[] sign(byte[] message);
}
