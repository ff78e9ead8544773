package id.simpul.routes.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.routes.ServiceFolder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class RoutePictureTest {

    private static final Path SERVICES = Path.of("services");
    private static final Path SYSTEMS = Path.of("../cli/src/main/resources/id/simpul/cli/development/systems");

    @Test
    void showsChoicesLoopsWaitsAndCallsAsAFlowchart() throws IOException {
        String chart = picture("disnaker/kartu-pencari-kerja").mermaid();

        assertThat(chart)
                .startsWith("flowchart TD")
                .contains("[[\"daftar<br/>opd:disnaker.siapkerja/permohonan\"]]")
                .contains("{{\"keputusan<br/>wait:keputusan,batal\"}}")
                .contains("{\"menurut-keputusan<br/>choice\"}")
                .contains("keputusan.status == 'terbit'");
    }

    @Test
    void goesBackToTheBeginningOfALoopAndNotOnFromOneThatNeverEnds() throws IOException {
        String chart = picture("dpmptsp/rujukan").mermaid();
        String loop = chart.lines()
                .filter(line -> line.contains("sampai-selesai"))
                .map(line -> line.strip().split("\\{", 2)[0])
                .findFirst()
                .orElseThrow();

        assertThat(chart.lines().filter(line -> line.endsWith(" " + loop))).hasSizeGreaterThan(1);
        assertThat(chart.lines().filter(line -> line.strip().startsWith(loop + " -->")))
                .hasSize(1);
    }

    @Test
    void drawsEveryShippedRouteAsWellFormedSvg() throws Exception {
        for (String service : ServiceFolder.find(SERVICES).keySet()) {
            String svg = picture(service).svg();
            Document document = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
            assertThat(document.getDocumentElement().getTagName()).isEqualTo("svg");
            assertThat(document.getElementsByTagName("rect").getLength()).isGreaterThan(2);
        }
    }

    private static RoutePicture picture(String service) throws IOException {
        return RoutePicture.of(service, SERVICES.resolve(service), Systems.in(SYSTEMS));
    }
}
