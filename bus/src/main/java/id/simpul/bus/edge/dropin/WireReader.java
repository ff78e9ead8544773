package id.simpul.bus.edge.dropin;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads a script's body: JSON, or a form; curl in PHP calls JSON a form when nobody tells it otherwise. */
public final class WireReader {

    private static final String JSON_TYPE = "application/json";
    private static final String FORM_TYPE = "application/x-www-form-urlencoded";
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(8)
                            .maxStringLength(10_000)
                            .maxNumberLength(40)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private WireReader() {}

    /**
     * @param type the header Content-Type; empty text when there was none
     * @throws id.simpul.core.BusException REQUEST_MALFORMED when it is neither
     */
    public static WireRequest read(String type, byte[] body) {
        String media = type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
        boolean isForm = media.equals(FORM_TYPE);
        if (media.equals(JSON_TYPE) || (isForm && beginsObject(body))) {
            return json(body);
        }
        if (isForm) {
            return form(new String(body, StandardCharsets.UTF_8));
        }
        throw WireRequest.malformed();
    }

    private static boolean beginsObject(byte[] body) {
        return new String(body, StandardCharsets.UTF_8).stripLeading().startsWith("{");
    }

    private static WireRequest json(byte[] body) {
        try {
            JsonNode root = JSON.readTree(body);
            if (root != null && root.isObject()) {
                return WireRequest.of(root);
            }
        } catch (IOException notJson) {
            // The parser's message quotes the input, so it goes nowhere.
        }
        throw WireRequest.malformed();
    }

    private static WireRequest form(String body) {
        List<Map.Entry<String, String>> fields = new ArrayList<>();
        for (String field : body.split("&")) {
            int equals = field.indexOf('=');
            if (equals > 0) {
                fields.add(Map.entry(decoded(field.substring(0, equals)), decoded(field.substring(equals + 1))));
            }
        }
        return WireRequest.ofForm(fields);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException brokenEscape) {
            throw WireRequest.malformed();
        }
    }
}
