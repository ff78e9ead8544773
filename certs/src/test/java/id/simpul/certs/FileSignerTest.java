package id.simpul.certs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.util.PrivateKeyInfoFactory;
import org.junit.jupiter.api.Test;

final class FileSignerTest {

    private static final byte[] MESSAGE = "pesan".getBytes(StandardCharsets.UTF_8);

    @Test
    void signsAsRfc8032Says() throws Exception {
        // RFC 8032 7.1, test 2
        byte[] seed = HexFormat.of().parseHex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb");
        FileSigner signer = FileSigner.of(
                KeyFiles.decode(PrivateKeyInfoFactory.createPrivateKeyInfo(new Ed25519PrivateKeyParameters(seed))
                        .getEncoded()));

        byte[] signature = signer.sign(new byte[] {0x72});

        assertThat(HexFormat.of().formatHex(Ed25519Keys.publicKeyBytes(signer.publicKey())))
                .isEqualTo("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");
        assertThat(HexFormat.of().formatHex(signature))
                .isEqualTo("92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                        + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");
    }

    @Test
    void signsForTheJdkToVerify() throws Exception {
        FileSigner edwards = FileSigner.of(Ed25519Keys.newPrivateKey(new SecureRandom()));
        FileSigner curve =
                FileSigner.of(CertificateAuthority.newKeys(new SecureRandom()).getPrivate());

        assertThat(verifiedByJdk("Ed25519", edwards)).isTrue();
        assertThat(verifiedByJdk("SHA256withECDSAinP1363Format", curve)).isTrue();
    }

    @Test
    void namesKeyByItsThumbprint() throws Exception {
        // RFC 8037 A.3
        byte[] raw = Base64Url.decode("11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo");

        assertThat(Jwk.of(Ed25519Keys.publicKey(raw)).keyId()).isEqualTo("kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k");
    }

    @Test
    void printsNoKey() {
        FileSigner signer = FileSigner.of(Ed25519Keys.newPrivateKey(new SecureRandom()));

        assertThat(signer).hasToString("FileSigner[EdDSA " + signer.keyId() + "]");
    }

    private static boolean verifiedByJdk(String algorithm, FileSigner signer) throws Exception {
        Signature verifier = Signature.getInstance(algorithm);
        verifier.initVerify(KeyFactory.getInstance(algorithm.startsWith("Ed") ? "Ed25519" : "EC")
                .generatePublic(new X509EncodedKeySpec(signer.publicKey().getEncoded())));
        verifier.update(MESSAGE);
        return verifier.verify(signer.sign(MESSAGE));
    }
}
