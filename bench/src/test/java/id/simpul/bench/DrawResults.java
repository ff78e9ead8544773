package id.simpul.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.VectorGraphicsEncoder;
import org.knowm.xchart.VectorGraphicsEncoder.VectorGraphicsFormat;
import org.knowm.xchart.style.Styler.LegendPosition;

/** Draws each result file beside itself: how much each target does in each step, and how long its answers take. */
public final class DrawResults {

    private static final ObjectMapper JSON = new ObjectMapper();

    private DrawResults() {}

    /** @param arguments the folder of the results */
    public static void main(String[] arguments) throws IOException {
        try (Stream<Path> files = Files.list(Path.of(arguments[0]))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".json")).toList()) {
                draw(file);
            }
        }
    }

    private static void draw(Path file) throws IOException {
        JsonNode result = JSON.readTree(file.toFile());
        if (result.path("samples").isEmpty()) {
            return;
        }
        String name = file.getFileName().toString().replace(".json", "");
        String date = result.path("machine").path("date").asText();
        draw(
                result,
                "perSecond",
                "answers a second",
                name + " (" + date + ")",
                file.resolveSibling(name + "-throughput"));
        draw(result, "p99Millis", "p99, milliseconds", name + " (" + date + ")", file.resolveSibling(name + "-p99"));
    }

    private static void draw(JsonNode result, String figure, String axis, String title, Path picture)
            throws IOException {
        Map<String, Map<String, List<Double>>> byTarget = new LinkedHashMap<>();
        List<String> steps = new ArrayList<>();
        for (JsonNode sample : result.path("samples")) {
            String step = sample.path("step").asText();
            if (!steps.contains(step)) {
                steps.add(step);
            }
            byTarget.computeIfAbsent(sample.path("target").asText(), none -> new LinkedHashMap<>())
                    .computeIfAbsent(step, none -> new ArrayList<>())
                    .add(sample.path(figure).asDouble());
        }
        CategoryChart chart = new CategoryChartBuilder()
                .width(1100)
                .height(480)
                .title(title)
                .yAxisTitle(axis)
                .build();
        chart.getStyler().setLegendPosition(LegendPosition.OutsideS);
        chart.getStyler().setXAxisLabelRotation(20);
        byTarget.forEach((target, figures) -> chart.addSeries(
                target,
                steps,
                steps.stream()
                        .map(step -> median(figures.getOrDefault(step, List.of())))
                        .toList()));
        VectorGraphicsEncoder.saveVectorGraphic(chart, picture.toString(), VectorGraphicsFormat.SVG);
    }

    private static double median(List<Double> figures) {
        return figures.isEmpty() ? 0 : figures.stream().sorted().toList().get(figures.size() / 2);
    }
}
