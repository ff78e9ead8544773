package id.simpul.sandbox.dukcapil;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;

/** Every kecamatan of Indonesia, those of the home regency apart, those with a replaced code apart. */
record Places(List<Place> home, List<Place> elsewhere, List<Place> replaced) {

    private static final String HOME = "3509";
    private static final int KECAMATAN = "35.09.01".length();

    static Places load() {
        Map<String, String> names = new HashMap<>();
        List<String[]> rows = rows();
        rows.forEach(row -> names.put(row[0], row[1]));
        String current = rows.stream().map(row -> row[2]).max(String::compareTo).orElseThrow();
        List<Place> all = rows.stream()
                .filter(row -> row[0].length() == KECAMATAN)
                .map(row -> place(row[0], row[1], !row[2].equals(current), names))
                .toList();
        return new Places(
                all.stream()
                        .filter(place -> !place.isReplaced() && place.code().startsWith(HOME))
                        .toList(),
                all.stream()
                        .filter(place -> !place.isReplaced() && !place.code().startsWith(HOME))
                        .toList(),
                all.stream().filter(Place::isReplaced).toList());
    }

    static <T> T pick(List<T> choice, SplittableRandom random) {
        return choice.get(random.nextInt(choice.size()));
    }

    private static Place place(String code, String name, boolean isReplaced, Map<String, String> names) {
        return new Place(
                code.replace(".", ""),
                upper(names.getOrDefault(code.substring(0, 2), "")),
                upper(names.getOrDefault(code.substring(0, 5), "")).replaceFirst("^KABUPATEN ", ""),
                upper(name),
                isReplaced);
    }

    private static String upper(String name) {
        return name.toUpperCase(Locale.ROOT);
    }

    private static List<String[]> rows() {
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Places.class.getResourceAsStream("wilayah.csv")), StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).map(Places::row).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The name alone may hold commas, so the row is cut at its first and last. */
    private static String[] row(String line) {
        int first = line.indexOf(',');
        int last = line.lastIndexOf(',');
        return new String[] {
            line.substring(0, first),
            line.substring(first + 1, last).replace("\"", ""),
            line.substring(last + 1).trim()
        };
    }
}
