package id.simpul.certs.tokens;

import id.simpul.certs.CompactJws;
import id.simpul.certs.FileSigner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** Signs the access tokens that we issue ourselves (RFC 9068), with ES256. */
public final class OwnTokens {

    private static final String ALGORITHM = "ES256";

    private final FileSigner signer;

    /** Throws {@link IOException} when the file is missing or malformed, IllegalArgumentException for another kind of key. */
    public OwnTokens(Path key) throws IOException {
        signer = FileSigner.of(key);
        if (!signer.algorithm().equals(ALGORITHM)) {
            throw new IllegalArgumentException("The key of tokens must be an EC P-256 key");
        }
    }

    public String sign(Map<String, Object> claims) {
        return CompactJws.sign(signer, "at+jwt", claims);
    }
}
