package id.simpul.certs;

import java.util.Base64;

/** Base64url without padding (RFC 7515 2), and only in its one canonical form. */
final class Base64Url {

    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private Base64Url() {}

    static String encode(byte[] bytes) {
        return ENCODER.encodeToString(bytes);
    }

    /** The JDK ignores the unused bits of the last character; here a text has one reading and bytes one text. */
    static byte[] decode(String text) {
        byte[] bytes = Base64.getUrlDecoder().decode(text);
        if (!encode(bytes).equals(text)) {
            throw new IllegalArgumentException("Base64url is not in canonical form");
        }
        return bytes;
    }
}
