package id.simpul.core;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Kemendagri codes of provinces, regencies and kecamatan of all vintages since 2018: a replaced code still stands in
 * the NIK of living people. Data: {@code wilayah.csv}, see the notice beside it.
 */
public final class Regions {

    /** The region code with dots, its name, and the newest vintage that has the code (2025: current). */
    public record Region(String code, String name, int lastVintage) {}

    private final Map<String, Region> byCode;

    private Regions(Map<String, Region> byCode) {
        this.byCode = Map.copyOf(byCode);
    }

    public static Regions load() {
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Regions.class.getResourceAsStream("wilayah.csv")), StandardCharsets.UTF_8))) {
            Map<String, Region> byCode = new HashMap<>();
            lines.lines().skip(1).map(Regions::parse).forEach(region -> byCode.put(region.code(), region));
            return new Regions(byCode);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean has(String code) {
        return byCode.containsKey(code);
    }

    public Optional<Region> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    private static Region parse(String line) {
        int afterCode = line.indexOf(',');
        int beforeVintage = line.lastIndexOf(',');
        return new Region(
                line.substring(0, afterCode),
                line.substring(afterCode + 1, beforeVintage).replace("\"", ""),
                Integer.parseInt(line.substring(beforeVintage + 1).trim()));
    }
}
