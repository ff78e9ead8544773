package id.simpul.bus.edge.dropin;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.core.BusException;
import id.simpul.core.ProblemCode;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a script sent: its fields by their keys in upper case. Values are texts or numbers; a number becomes the text of its
 * digits. Personal data and a password: never printed.
 */
public final class WireRequest {

    private static final int MOST_FIELDS = 60;
    /** Beyond it, a number that passed through a floating-point value is another number: 2^53 - 1. */
    private static final BigInteger LARGEST_EXACT = BigInteger.valueOf(9_007_199_254_740_991L);

    private final Map<String, String> fields = new TreeMap<>();
    private final Set<String> numbers = new TreeSet<>();

    /** @throws BusException REQUEST_MALFORMED for a value that is no scalar, a key that comes twice, or too many of them */
    static WireRequest of(JsonNode object) {
        WireRequest request = new WireRequest();
        object.properties().forEach(field -> {
            JsonNode value = field.getValue();
            if (!value.isTextual() && !value.isNumber() && !value.isNull()) {
                throw malformed();
            }
            request.put(field.getKey(), value.isNull() ? "" : value.asText());
            if (value.isNumber()) {
                request.numbers.add(field.getKey().toUpperCase(Locale.ROOT));
            }
        });
        return request;
    }

    /** The same for the fields of a form. */
    static WireRequest ofForm(Iterable<Map.Entry<String, String>> form) {
        WireRequest request = new WireRequest();
        form.forEach(field -> request.put(field.getKey(), field.getValue()));
        return request;
    }

    private void put(String key, String value) {
        if (fields.size() >= MOST_FIELDS || fields.put(key.toUpperCase(Locale.ROOT), value) != null) {
            throw malformed();
        }
    }

    static BusException malformed() {
        return new BusException(ProblemCode.REQUEST_MALFORMED);
    }

    /** A value without the space around it; empty text when it did not come. */
    String get(String key) {
        return fields.getOrDefault(key, "").strip();
    }

    public String user() {
        return get("USER_ID");
    }

    /** As it was sent: a space may be a part of it. */
    public String password() {
        return fields.getOrDefault("PASSWORD", "");
    }

    /** What the script says its address is. Nobody believes it; but Dukcapil refuses who says nothing. */
    public boolean namesAddress() {
        return !(get("IP_USER") + get("IP_ADDRESS") + get("IP_USERS")).isEmpty();
    }

    /** @throws BusException NIK_FORMAT for a number that may have lost digits on its way; empty text when none came */
    String nik() {
        String nik = get("NIK");
        boolean isDoubtful = numbers.contains("NIK")
                && (!nik.matches("\\d{1,16}") || new BigInteger(nik).compareTo(LARGEST_EXACT) > 0);
        if (isDoubtful) {
            throw new BusException(ProblemCode.NIK_FORMAT);
        }
        return nik;
    }

    /** The least score that counts as a match, 0 to 100; empty when it did not come or is anything else. */
    public OptionalInt threshold() {
        String text = get("TRESHOLD");
        if (!text.matches("\\d{1,3}") || Integer.parseInt(text) > 100) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(Integer.parseInt(text));
    }

    Set<String> keys() {
        return fields.keySet();
    }

    @Override
    public String toString() {
        return "WireRequest[masked]";
    }
}
