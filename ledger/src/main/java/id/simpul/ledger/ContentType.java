package id.simpul.ledger;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** What an attachment can be. Judged by its first bytes; what a caller says of its file is not believed. */
public enum ContentType {
    PDF("application/pdf", "255044462d"),
    PNG("image/png", "89504e470d0a1a0a0000000d49484452"),
    JPEG("image/jpeg", "ffd8ff");

    private final String mediaType;
    private final String signature;

    ContentType(String mediaType, String signature) {
        this.mediaType = mediaType;
        this.signature = signature;
    }

    public String mediaType() {
        return mediaType;
    }

    /** @param beginning at least the first 16 bytes, or the whole when it is shorter */
    static Optional<ContentType> of(byte[] beginning) {
        return Arrays.stream(values()).filter(type -> type.begins(beginning)).findFirst();
    }

    private boolean begins(byte[] bytes) {
        int length = Math.min(bytes.length, signature.length() / 2);
        return HexFormat.of().formatHex(bytes, 0, length).equals(signature);
    }
}
