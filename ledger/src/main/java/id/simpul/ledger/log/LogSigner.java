package id.simpul.ledger.log;

import id.simpul.core.Signer;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Signs checkpoints in the log's name. The name is the log's origin, such as {@code simpul/3509}. */
public record LogSigner(VerifierKey key, Signer signer) {

    public LogSigner {
        if (!signer.algorithm().equals("EdDSA")) {
            throw new IllegalArgumentException("Checkpoints are signed with Ed25519, not " + signer.algorithm());
        }
    }

    /** A C2SP signed note: the text, an empty line, and a signature line. */
    String sign(String text) {
        byte[] signature = signer.sign(text.getBytes(StandardCharsets.UTF_8));
        byte[] line = ByteBuffer.allocate(4 + signature.length)
                .put(key.id())
                .put(signature)
                .array();
        return text + "\n\u2014 " + key.name() + " " + Base64.getEncoder().encodeToString(line) + "\n";
    }
}
