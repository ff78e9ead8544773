package id.simpul.certs;

import id.simpul.core.Signer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** A signed JSON object in the compact form of RFC 7515. */
public final class CompactJws {

    private CompactJws() {}

    /** @param type what the header says that it is, such as {@code at+jwt} */
    public static String sign(Signer signer, String type, Map<String, Object> content) {
        Map<String, Object> header = new LinkedHashMap<>();
        header.put("alg", signer.algorithm());
        header.put("kid", signer.keyId());
        header.put("typ", type);
        String input = part(header) + "." + part(content);
        return input + "." + Base64Url.encode(signer.sign(input.getBytes(StandardCharsets.US_ASCII)));
    }

    private static String part(Map<String, Object> json) {
        return Base64Url.encode(Json.write(json).getBytes(StandardCharsets.UTF_8));
    }
}
