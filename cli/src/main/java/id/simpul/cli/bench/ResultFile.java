package id.simpul.cli.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import id.simpul.cli.console.ReportLine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A result as it is kept: the report, the machine, and every sample. */
public record ResultFile(Path file) {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /** @param samples every sample, by its figures */
    public void write(ReportLine report, List<Map<String, Object>> samples) throws IOException {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("report", JSON.readTree(report.toJson()));
        result.put("machine", Machine.here());
        result.put("samples", samples);
        JSON.writeValue(file.toFile(), result);
    }
}
