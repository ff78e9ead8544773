package id.simpul.bus;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Values that may stand nowhere, searched for in every form that programs commonly give to text: as it is, in capitals and
 * small letters, URL-encoded, in base64 at each of its three alignments and in both its alphabets, and in hexadecimal.
 */
final class Canaries {

    private static final int PAIRS = 1 << 16;

    /** What is looked for, by its first two bytes. */
    private final Map<Integer, List<Form>> forms = new HashMap<>();

    private final boolean[] beginnings = new boolean[PAIRS];

    private record Form(String label, byte[] bytes) {}

    /** @param values by a label that may be printed; a value of fewer than 6 characters would be found by chance */
    Canaries(Map<String, String> values) {
        values.forEach((label, value) -> {
            if (value.length() < 6) {
                throw new IllegalArgumentException(label + " is too short to be searched for");
            }
            formsOf(value)
                    .forEach((form, text) -> add(new Form(label + " " + form, text.getBytes(StandardCharsets.UTF_8))));
        });
    }

    private void add(Form form) {
        int pair = pair(form.bytes(), 0);
        beginnings[pair] = true;
        forms.computeIfAbsent(pair, first -> new ArrayList<>()).add(form);
    }

    /** The labels and forms of all values that are in it. */
    Set<String> in(byte[] content) {
        Set<String> found = new LinkedHashSet<>();
        for (int at = 0; at + 1 < content.length; at++) {
            int pair = pair(content, at);
            if (beginnings[pair]) {
                collect(content, at, forms.get(pair), found);
            }
        }
        return found;
    }

    Set<String> in(String content) {
        return in(content.getBytes(StandardCharsets.UTF_8));
    }

    private static void collect(byte[] content, int at, Collection<Form> candidates, Set<String> found) {
        for (Form form : candidates) {
            int end = at + form.bytes().length;
            if (end <= content.length
                    && java.util.Arrays.equals(content, at, end, form.bytes(), 0, form.bytes().length)) {
                found.add(form.label());
            }
        }
    }

    private static int pair(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) << 8 | bytes[at + 1] & 0xFF;
    }

    static Map<String, String> formsOf(String value) {
        Map<String, String> forms = new HashMap<>();
        Set<String> spellings = new LinkedHashSet<>(List.of(
                value, value.toUpperCase(Locale.ROOT), value.toLowerCase(Locale.ROOT), value.replaceFirst("^0+", "")));
        int number = 0;
        for (String spelling : spellings) {
            String name = "spelling " + ++number;
            forms.put(name, spelling);
            addEncoded(forms, name, spelling);
        }
        return forms;
    }

    private static void addEncoded(Map<String, String> forms, String name, String spelling) {
        String url = URLEncoder.encode(spelling, StandardCharsets.UTF_8);
        byte[] bytes = spelling.getBytes(StandardCharsets.UTF_8);
        forms.put(name + " url", url);
        forms.put(name + " url-20", url.replace("+", "%20"));
        forms.put(name + " hex", HexFormat.of().formatHex(bytes));
        forms.put(name + " HEX", HexFormat.of().withUpperCase().formatHex(bytes));
        forms.put(
                name + " percent",
                HexFormat.of().withUpperCase().withPrefix("%").formatHex(bytes));
        for (int alignment = 0; alignment < 3; alignment++) {
            String base64 = base64(bytes, alignment);
            forms.put(name + " base64-" + alignment, base64);
            forms.put(name + " base64url-" + alignment, base64.replace('+', '-').replace('/', '_'));
        }
    }

    /** Only the characters that do not depend on what stands before and behind. */
    private static String base64(byte[] bytes, int alignment) {
        byte[] shifted = new byte[alignment + bytes.length];
        System.arraycopy(bytes, 0, shifted, alignment, bytes.length);
        int begin = (alignment * 8 + 5) / 6;
        int end = shifted.length * 8 / 6;
        return Base64.getEncoder().encodeToString(shifted).substring(begin, end);
    }
}
