package id.simpul.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import id.simpul.cases.CaseState;
import id.simpul.cases.sla.SlaTerms;
import id.simpul.core.BusException;
import id.simpul.core.MemberId;
import id.simpul.core.ProblemCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceFolderTest {

    private static final Path SHIPPED = Path.of("services");
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    @TempDir
    Path folder;

    @Test
    void readsTheShippedServices() throws IOException {
        assertThat(ServiceFolder.read(SHIPPED))
                .extracting(service -> service.id().value())
                .containsExactly(
                        "bapenda/tagihan-pbb",
                        "dinsos/calon-penerima-bansos",
                        "dinsos/verifikasi-bansos",
                        "disnaker/kartu-pencari-kerja",
                        "dpmptsp/rujukan",
                        "dpmptsp/sip-tenaga-kesehatan",
                        "kependudukan/data",
                        "kependudukan/keluarga",
                        "kependudukan/verifikasi");
    }

    @Test
    void theCasesOfEveryShippedServiceKeepItsContract() throws IOException {
        for (ServicePackage service : ServiceFolder.read(SHIPPED)) {
            List<Path> cases;
            try (Stream<Path> files =
                    Files.list(SHIPPED.resolve(service.id().value()).resolve("cases"))) {
                cases = files.toList();
            }
            assertThat(cases).isNotEmpty();
            for (Path file : cases) {
                JsonNode example = YAML.readTree(file.toFile());
                assertThat(service.request().validate(example.path("request")))
                        .as(file + " request")
                        .isEmpty();
                if (service.terms().isEmpty() && !example.has("problem")) {
                    assertThat(service.response().validate(example.path("body")))
                            .as(file + " body")
                            .isEmpty();
                }
            }
        }
    }

    @Test
    void aChangedFileIsAnotherHash() throws IOException {
        copyShipped();
        String before = changed().hash();
        Path route = folder.resolve("disnaker/kartu-pencari-kerja/route.camel.yaml");

        Files.writeString(route, Files.readString(route) + "# changed\n");

        assertThat(changed().hash()).isNotEqualTo(before);
    }

    @Test
    void readsWhatAServicePromisesOfItsTime() throws IOException {
        copyShipped();
        assertThat(promise()).contains(new SlaTerms(3, CaseState.DITERIMA, 80));

        replace("sla: { workingDays: 3, from: diterima, warnAt: 80 }", "sla: { workingDays: 5 }");
        assertThat(promise()).contains(new SlaTerms(5, CaseState.DIAJUKAN, 80));

        replace(", sla: { workingDays: 5 }", "");
        assertThat(promise()).isEmpty();
    }

    @Test
    void refusesAPromiseThatIsNone() throws IOException {
        copyShipped();
        String good = "sla: { workingDays: 3, from: diterima, warnAt: 80 }";
        String last = good;
        for (String wrong : List.of(
                "sla: { from: diterima }",
                "sla: { workingDays: 0 }",
                "sla: { workingDays: 3, from: terbit }",
                "sla: { workingDays: 3, from: entah }",
                "sla: { workingDays: 3, warnAt: 100 }",
                "sla: { workingDays: 3, hours: 8 }")) {
            replace(last, wrong);
            last = wrong;
            assertThatThrownBy(() -> ServiceFolder.read(folder))
                    .as(wrong)
                    .isInstanceOf(PackageFaults.class)
                    .hasMessageContaining("kartu-pencari-kerja");
        }
    }

    @Test
    void refusesARouteThatSetsAClockWhichIsNotThere() throws IOException {
        copyShipped();
        Path route = folder.resolve("disnaker/kartu-pencari-kerja/route.camel.yaml");
        Files.writeString(route, Files.readString(route).replace("case:diproses", "sla:pause?reason=uji"));
        assertThat(promise()).isPresent();

        replace(", sla: { workingDays: 3, from: diterima, warnAt: 80 }", "");

        assertThatThrownBy(() -> ServiceFolder.read(folder)).hasMessageContaining("it has no case.sla");
    }

    @Test
    void anOwnerMayAdmitOnlySomeMembersOrNobody() throws IOException {
        copyShipped();
        MemberId portal = new MemberId("3509.portal");
        assertThatCode(() -> changed().requireAdmitted(portal)).doesNotThrowAnyException();

        replace("agreementOf: owner", "agreementOf: owner\naccess: [3509.kecamatan-*]");
        assertThatThrownBy(() -> changed().requireAdmitted(portal))
                .isInstanceOfSatisfying(
                        BusException.class,
                        refused -> assertThat(refused.code()).isEqualTo(ProblemCode.ACCESS_DENIED));
        assertThatCode(() -> changed().requireAdmitted(new MemberId("3509.kecamatan-ajung")))
                .doesNotThrowAnyException();

        replace("[3509.kecamatan-*]", "[]");
        assertThatThrownBy(() -> changed().requireAdmitted(portal)).isInstanceOf(BusException.class);

        replace("access: []", "access: ['*']");
        assertThatThrownBy(() -> ServiceFolder.read(folder)).isInstanceOf(PackageFaults.class);
    }

    /** The one that these tests change. */
    private ServicePackage changed() throws IOException {
        return ServiceFolder.read(folder).stream()
                .filter(service -> service.id().value().equals("disnaker/kartu-pencari-kerja"))
                .findFirst()
                .orElseThrow();
    }

    private Optional<SlaTerms> promise() throws IOException {
        return changed().terms().orElseThrow().sla();
    }

    private void replace(String text, String other) throws IOException {
        Path page = folder.resolve("disnaker/kartu-pencari-kerja/service.yaml");
        String content = Files.readString(page);
        assertThat(content).contains(text);
        Files.writeString(page, content.replace(text, other));
    }

    @Test
    void namesEveryPackageThatCannotBeUsed() throws IOException {
        copyShipped();
        Path data = folder.resolve("kependudukan/data/service.yaml");
        Path verification = folder.resolve("kependudukan/verifikasi/service.yaml");
        Files.writeString(data, Files.readString(data).replace("agreementOf: caller", "agreementOf: nobody"));
        Files.writeString(verification, Files.readString(verification).replace("kependudukan/verifikasi", "lain/nama"));

        assertThatThrownBy(() -> ServiceFolder.read(folder))
                .isInstanceOf(PackageFaults.class)
                .hasMessageContaining("agreementOf is neither")
                .hasMessageContaining("but the folder is");
    }

    @Test
    void wantsTheSchemaOfEveryAnswerAtACounter() throws IOException {
        copyShipped();
        assertThat(terms("dpmptsp/rujukan").answers()).containsOnlyKeys("rujukan");
        assertThat(terms("dpmptsp/rujukan").counters())
                .extracting(Object::toString)
                .containsExactly("/data/tujuan");
        Files.delete(folder.resolve("dpmptsp/rujukan/rujukan.schema.json"));

        assertThatThrownBy(() -> ServiceFolder.read(folder))
                .isInstanceOf(PackageFaults.class)
                .hasMessageContaining("dpmptsp/rujukan/service.yaml: rujukan.schema.json is missing");
    }

    @Test
    void findsManualStepsHoweverTheyAreWritten() throws IOException {
        copyShipped();
        Path route = folder.resolve("disnaker/kartu-pencari-kerja/route.camel.yaml");
        Files.writeString(
                route,
                Files.readString(route)
                        + "        - to: \"manual:dinsos/periksa?deadline=P5D&agency=Dinsos\"\n"
                        + "        - to: { id: x, uri: \"manual:lain?memberFrom=/data/x&deadline=P1D\" }\n");

        assertThatThrownBy(() -> ServiceFolder.read(folder)).hasMessageContaining("lain.schema.json is missing");
        Files.copy(folder.resolve("dpmptsp/rujukan/rujukan.schema.json"), route.resolveSibling("lain.schema.json"));
        assertThatThrownBy(() -> ServiceFolder.read(folder)).hasMessageContaining("periksa.schema.json is missing");
        Files.copy(folder.resolve("dpmptsp/rujukan/rujukan.schema.json"), route.resolveSibling("periksa.schema.json"));
        assertThat(terms("disnaker/kartu-pencari-kerja").counters())
                .extracting(Object::toString)
                .containsExactly("/data/x");
    }

    @Test
    void refusesAManualStepWhereNothingWaits() throws IOException {
        copyShipped();
        Path route = folder.resolve("kependudukan/data/route.camel.yaml");
        Files.writeString(route, Files.readString(route) + "        - to: \"manual:dinsos/periksa\"\n");

        assertThatThrownBy(() -> ServiceFolder.read(folder)).hasMessageContaining("manual: is for services of cases");
    }

    private CaseTerms terms(String service) throws IOException {
        return ServiceFolder.read(folder).stream()
                .filter(each -> each.id().value().equals(service))
                .flatMap(each -> each.terms().stream())
                .findFirst()
                .orElseThrow();
    }

    private void copyShipped() throws IOException {
        try (Stream<Path> files = Files.walk(SHIPPED)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = folder.resolve(SHIPPED.relativize(file));
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }
}
