package id.simpul.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ReportLineTest {

    @Test
    void isOneLineOfJsonWithNamePassFiguresAndSeconds() {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("calls", 50);
        figures.put("refusals", 150);

        ReportLine line = new ReportLine("quota", true, figures, Duration.ofMillis(12_345));

        assertThat(line.toJson())
                .isEqualTo("{\"name\":\"quota\",\"pass\":true,\"calls\":50,\"refusals\":150,\"seconds\":12.3}");
        assertThat(line.exitCode()).isZero();
    }

    @Test
    void exitsWithOneWhenItDidNotPass() {
        assertThat(new ReportLine("quota", false, Map.of(), Duration.ZERO).exitCode())
                .isEqualTo(1);
    }
}
