package id.simpul.bus.edge;

import id.simpul.core.BusException;
import id.simpul.core.ProblemCode;
import id.simpul.ledger.AttachmentChecksum;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The headers of tus 1.0.0, each once at most. */
final class UploadHeaders {

    static final String RESUMABLE = "Tus-Resumable";
    static final String VERSION = "1.0.0";
    static final String LENGTH = "Upload-Length";
    static final String OFFSET = "Upload-Offset";
    static final String METADATA = "Upload-Metadata";
    static final String CHECKSUM = "Upload-Checksum";
    static final String EXPIRES = "Upload-Expires";
    static final String PIECE = "application/offset+octet-stream";

    private static final String NAME = "filename ";
    private static final int LONGEST_NAME = 255;

    private final HttpServletRequest request;

    UploadHeaders(HttpServletRequest request) {
        this.request = request;
    }

    void requireVersion() {
        if (!header(RESUMABLE).equals(Optional.of(VERSION))) {
            throw new BusException(ProblemCode.UPLOAD_VERSION);
        }
    }

    void requirePiece() {
        String type = request.getContentType();
        if (type == null || !type.equalsIgnoreCase(PIECE)) {
            throw new BusException(ProblemCode.UPLOAD_FORM);
        }
    }

    long number(String name) {
        return header(name)
                .filter(text -> text.matches("\\d{1,15}"))
                .map(Long::parseLong)
                .orElseThrow(() -> invalid(name));
    }

    /** The name of the file; empty when the caller does not say it. */
    String fileName() {
        return header(METADATA).stream()
                .flatMap(all -> Stream.of(all.split(",")))
                .map(String::strip)
                .filter(pair -> pair.startsWith(NAME))
                .findFirst()
                .map(pair -> new String(decode(METADATA, pair.substring(NAME.length())), StandardCharsets.UTF_8))
                .map(name -> name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name)
                .orElse("");
    }

    Optional<AttachmentChecksum> checksum() {
        return header(CHECKSUM).map(text -> {
            String[] parts = text.split(" ");
            if (parts.length != 2) {
                throw invalid(CHECKSUM);
            }
            AttachmentChecksum.Algorithm algorithm = switch (parts[0]) {
                case "sha1" -> AttachmentChecksum.Algorithm.SHA1;
                case "sha256" -> AttachmentChecksum.Algorithm.SHA256;
                default -> throw invalid(CHECKSUM);
            };
            return new AttachmentChecksum(algorithm, decode(CHECKSUM, parts[1]));
        });
    }

    private static byte[] decode(String header, String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException malformed) {
            throw invalid(header);
        }
    }

    private Optional<String> header(String name) {
        List<String> values = Collections.list(request.getHeaders(name));
        if (values.size() > 1) {
            throw invalid(name);
        }
        return values.stream().map(String::strip).findFirst();
    }

    private static BusException invalid(String header) {
        return new BusException(ProblemCode.REQUEST_INVALID, Map.of("faults", header));
    }
}
