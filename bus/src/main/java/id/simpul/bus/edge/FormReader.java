package id.simpul.bus.edge;

import id.simpul.core.BusException;
import id.simpul.core.ProblemCode;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.MediaType;

/** Reads the small form of a request for a token; the container itself reads no forms. */
final class FormReader {

    private static final int LONGEST = 4096;
    private static final int MOST_FIELDS = 20;

    private FormReader() {}

    /** @throws BusException REQUEST_MALFORMED when it is no form, or a large one; and as {@link RequestReader#body} */
    static Map<String, String[]> read(HttpServletRequest request) {
        String type = request.getContentType();
        if (type == null
                || !type.toLowerCase(java.util.Locale.ROOT).startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)) {
            throw new BusException(ProblemCode.REQUEST_MALFORMED);
        }
        byte[] body = new RequestReader(request).body();
        String text = new String(body, StandardCharsets.UTF_8);
        String[] fields = text.split("&");
        if (body.length > LONGEST || fields.length > MOST_FIELDS) {
            throw new BusException(ProblemCode.REQUEST_MALFORMED);
        }
        return values(fields);
    }

    private static Map<String, String[]> values(String[] fields) {
        Map<String, String[]> form = new LinkedHashMap<>();
        try {
            for (String field : fields) {
                String[] parts = field.split("=", 2);
                String value = parts.length < 2 ? "" : decoded(parts[1]);
                form.merge(decoded(parts[0]), new String[] {value}, FormReader::both);
            }
        } catch (IllegalArgumentException malformed) {
            throw new BusException(ProblemCode.REQUEST_MALFORMED);
        }
        return form;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static String[] both(String[] first, String[] second) {
        return Stream.concat(Stream.of(first), Stream.of(second)).toArray(String[]::new);
    }
}
