package id.simpul.cli.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The last line on standard output of a drill, bench or demo: one JSON object with {@code name}, {@code pass}, the
 * figures, and {@code seconds}.
 *
 * @param figures numbers, texts or booleans by name; never personal data
 */
public record ReportLine(String name, boolean pass, Map<String, Object> figures, Duration took) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public ReportLine {
        figures = new LinkedHashMap<>(figures);
    }

    /** What the program exits with: 0 when it passed. */
    public int exitCode() {
        return pass ? 0 : 1;
    }

    public String toJson() {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("name", name);
        line.put("pass", pass);
        line.putAll(figures);
        line.put(
                "seconds",
                BigDecimal.valueOf(took.toMillis()).divide(BigDecimal.valueOf(1000), 1, RoundingMode.HALF_UP));
        try {
            return JSON.writeValueAsString(line);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("A figure of " + name + " is not writable as JSON", e);
        }
    }
}
