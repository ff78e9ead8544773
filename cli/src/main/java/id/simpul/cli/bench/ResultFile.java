package id.simpul.cli.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import id.simpul.cli.console.ReportLine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** A result as it is kept: the report, the machine, and every sample. */
record ResultFile(Path file) {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    void write(ReportLine report, Samples samples) throws IOException {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("report", JSON.readTree(report.toJson()));
        result.put("machine", Machine.here());
        result.put("samples", samples.asMaps());
        JSON.writeValue(file.toFile(), result);
    }
}
