package id.simpul.agreements.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.simpul.agreements.Agreement;
import id.simpul.agreements.AgreementsSchema;
import id.simpul.core.Element;
import id.simpul.core.LegalGround;
import id.simpul.core.MemberId;
import id.simpul.core.Mode;
import id.simpul.core.Use;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgreementFilesTest {

    static final String GOOD = """
            agreement: pks-dinsos-2026
            kind: pks-dukcapil
            parties: { provider: 3509.disdukcapil, user: 3509.dinsos }
            pks: { number: "470/123/PKS/2026", date: 2026-01-05 }
            ground: pelayanan-publik
            uses: [verifikasi-calon-penerima-bansos]
            elements: { verify: [NIK, NAMA_LGKP, TGL_LHR, ALAMAT], retrieve: [] }
            quota: { credential: dukcapil-dinsos, zone: Asia/Jakarta, daily: { verify: 1000, retrieve: 0 } }
            validity: { from: 2026-01-05, until: 2031-01-04, zone: Asia/Jakarta }
            networks: [127.0.0.0/8, "::1/128"]
            retain: P30D
            duties: { report: semester, returnData: false }
            """;

    @TempDir
    Path folder;

    private final AgreementFiles files = new AgreementFiles();

    @Test
    void readsAnAgreementIntoItsRecord() throws IOException {
        Reading<AgreementFile> reading = read(GOOD);

        assertThat(reading.faults()).isEmpty();
        Agreement agreement = reading.files().get(0).agreement();
        assertThat(agreement.id()).isEqualTo("pks-dinsos-2026");
        assertThat(agreement.parties().user()).isEqualTo(new MemberId("3509.dinsos"));
        assertThat(agreement.pks().date()).isEqualTo(LocalDate.of(2026, 1, 5));
        assertThat(agreement.ground()).isEqualTo(LegalGround.PELAYANAN_PUBLIK);
        assertThat(agreement.uses()).containsExactly(new Use("verifikasi-calon-penerima-bansos"));
        assertThat(agreement.elementsOf(Mode.VERIFY))
                .containsExactlyInAnyOrder(Element.NIK, Element.NAMA_LGKP, Element.TGL_LHR, Element.ALAMAT);
        assertThat(agreement.elementsOf(Mode.RETRIEVE)).isEmpty();
        assertThat(agreement.quota().dailyOf(Mode.VERIFY)).isEqualTo(1000);
        assertThat(agreement.validity().zone()).isEqualTo(ZoneId.of("Asia/Jakarta"));
        assertThat(agreement.networks()).hasSize(2);
        assertThat(agreement.retain()).contains(Duration.ofDays(30));
    }

    @Test
    void reportsTenFaultsOfOneFileAtTheirLines() throws IOException {
        Reading<AgreementFile> reading = read("""
                agreement: PKS Dinsos
                kind: pks-dukcapil
                parties: { provider: 3509.disdukcapil, user: dinsos }
                pks: { number: "470/123/PKS/2026", date: 20260105 }
                ground: kepentingan-umum
                uses:
                  - verifikasi-bansos
                  - verifikasi-bansos
                elements: { verify: [NIK, EKTP_STATUS], retrieve: [] }
                quota:
                  credential: dukcapil-dinsos
                  zone: Asia/Bandung
                  daily: { verify: 1000, retrieve: 5 }
                validity: { from: 2026-01-05, until: 2025-01-04, zone: Asia/Jakarta }
                networks: [10.0.0.1/8]
                duties: { report: semester, returnData: false }
                """);

        assertThat(reading.files()).isEmpty();
        assertThat(reading.faults())
                .extracting(Fault::line, Fault::column, Fault::pointer)
                .containsExactly(
                        tuple(1, 12, "/agreement"),
                        tuple(3, 46, "/parties/user"),
                        tuple(4, 42, "/pks/date"),
                        tuple(5, 9, "/ground"),
                        tuple(8, 5, "/uses/1"),
                        tuple(9, 27, "/elements/verify/1"),
                        tuple(12, 9, "/quota/zone"),
                        tuple(13, 36, "/quota/daily/retrieve"),
                        tuple(14, 38, "/validity/until"),
                        tuple(15, 12, "/networks/0"));
    }

    @Test
    void anAgreementNamesItsOwnPartnersElementsOnly() throws IOException {
        assertThat(read(GOOD.replace("[NIK, NAMA_LGKP, TGL_LHR, ALAMAT]", "[NIK, BPJS_STATUS]"))
                        .faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.pointer()).isEqualTo("/elements/verify/1"));
        assertThat(read(GOOD.replace("pks-dukcapil", "pks-bpjs-kesehatan")).faults())
                .extracting(Fault::pointer)
                .containsExactly(
                        "/elements/verify/0", "/elements/verify/1", "/elements/verify/2", "/elements/verify/3");
        assertThat(read(GOOD.replace("pks-dukcapil", "pks-bpjs-kesehatan")
                                .replace("[NIK, NAMA_LGKP, TGL_LHR, ALAMAT]", "[BPJS_STATUS, BPJS_PBI]"))
                        .faults())
                .isEmpty();
    }

    @Test
    void valuesOfBpjsCanOnlyBeReceived() throws IOException {
        assertThat(read(GOOD.replace("pks-dukcapil", "pks-bpjs-kesehatan")
                                .replace("[NIK, NAMA_LGKP, TGL_LHR, ALAMAT]", "[BPJS_STATUS, BPJS_HAK_KELAS]"))
                        .faults())
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.pointer()).isEqualTo("/elements/verify/1");
                    assertThat(fault.expected().english()).isEqualTo("elements of bpjs: BPJS_STATUS, BPJS_PBI");
                });
    }

    @Test
    void saysWhatIsWrongAndWhatIsExpectedInIndonesianWithEnglishBeside() throws IOException {
        Reading<AgreementFile> reading = read(GOOD.replace("ground: pelayanan-publik", "ground: kepentingan-umum"));

        assertThat(reading.faults())
                .singleElement()
                .hasToString(
                        "pks.yaml:5:9: Isi 'kepentingan-umum' tidak sesuai; seharusnya salah satu dari: pelayanan-publik, "
                                + "perencanaan-pembangunan, alokasi-anggaran, pembangunan-demokrasi, penegakan-hukum "
                                + "('kepentingan-umum' does not fit; expected one of: pelayanan-publik, "
                                + "perencanaan-pembangunan, alokasi-anggaran, pembangunan-demokrasi, penegakan-hukum)");
    }

    @Test
    void namesAMissingPartAtThePartItBelongsTo() throws IOException {
        Reading<AgreementFile> reading = read(GOOD.replace(", zone: Asia/Jakarta }", " }"));

        assertThat(reading.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.line()).isEqualTo(9);
            assertThat(fault.pointer()).isEqualTo("/validity/zone");
            assertThat(fault.wrong().indonesian()).isEqualTo("Bagian 'zone' belum ada");
            assertThat(fault.expected().english()).isEqualTo("for example Asia/Jakarta");
        });
    }

    @Test
    void refusesAnUnknownPartAndNamesTheKnownOnes() throws IOException {
        Reading<AgreementFile> reading = read(GOOD.replace("returnData: false", "returnData: false, fee: 0"));

        assertThat(reading.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.pointer()).isEqualTo("/duties/fee");
            assertThat(fault.column()).isEqualTo(48);
            assertThat(fault.expected().english()).isEqualTo("the parts report, returnData");
        });
    }

    @Test
    void refusesAPartThatIsThereTwice() throws IOException {
        assertThat(read(GOOD + "agreement: pks-lain\n").faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.line()).isEqualTo(13));
    }

    @Test
    void refusesAnchorsAndAliases() throws IOException {
        String text = GOOD.replace(
                "elements: { verify: [NIK, NAMA_LGKP, TGL_LHR, ALAMAT], retrieve: [] }",
                "elements: { verify: &all [NIK], retrieve: *all }");

        assertThat(read(text).faults())
                .extracting(Fault::line, fault -> fault.wrong().english())
                .containsExactly(
                        tuple(7, "a YAML anchor (&) is not accepted"), tuple(7, "a YAML alias (*) is not accepted"));
    }

    @Test
    void refusesTagsAndASecondDocument() throws IOException {
        assertThat(read(GOOD.replace("ground: ", "ground: !!str ")).faults()).hasSize(1);
        assertThat(read(GOOD + "---\nagreement: lain\n").faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.line()).isEqualTo(13));
    }

    @Test
    void refusesProtectedElementsWithoutApprovalOrGround() throws IOException {
        String wanted = GOOD.replace("TGL_LHR, ALAMAT", "PNYDNG_CCT");
        String approval = "protectedApproval: { number: \"180/7/2026\", date: 2026-01-01 }\n";
        String ground = "penegakan-hukum";

        assertThat(read(wanted).faults()).extracting(Fault::pointer).containsExactly("/elements/verify/2");
        assertThat(read(wanted + approval).faults()).hasSize(1);
        assertThat(read(wanted.replace("pelayanan-publik", ground)).faults()).hasSize(1);
        assertThat(read((wanted + approval).replace("pelayanan-publik", ground)).faults())
                .isEmpty();
    }

    @Test
    void refusesElementsWithoutQuota() throws IOException {
        assertThat(read(GOOD.replace("verify: 1000, ", "")).faults())
                .extracting(Fault::line, Fault::pointer)
                .containsExactly(tuple(8, "/quota/daily/verify"));
    }

    @Test
    void refusesDaysThatDoNotExist() throws IOException {
        assertThat(read(GOOD.replace("from: 2026-01-05", "from: 2026-02-30")).faults())
                .extracting(Fault::pointer)
                .containsExactly("/validity/from");
    }

    @Test
    void refusesTextWithALineBreakAfterAGoodName() throws IOException {
        assertThat(read(GOOD.replace("agreement: pks-dinsos-2026", "agreement: \"pks-dinsos-2026\\n\""))
                        .faults())
                .hasSize(1);
    }

    @Test
    void reportsBrokenYamlWithItsPlace() throws IOException {
        assertThat(read("agreement: a\nparties: { user: [\n").faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.line()).isEqualTo(3));
        assertThat(read("").faults()).hasSize(1);
        assertThat(read("[".repeat(1000)).faults()).hasSize(1);
    }

    @Test
    void reportsBrokenUtf8WithItsPlace() throws IOException {
        byte[] text = "agreement: a\nground: Jemb\u00e9r\n".getBytes(StandardCharsets.ISO_8859_1);
        Files.write(folder.resolve("pks.yaml"), text);

        assertThat(files.readFolder(folder).faults())
                .singleElement()
                .hasToString("pks.yaml:2:13: Huruf rusak, bukan UTF-8; seharusnya berkas teks UTF-8"
                        + " (broken characters, not UTF-8; expected a text file in UTF-8)");
    }

    @Test
    void refusesFilesOverTheBound() throws IOException {
        assertThat(read(GOOD + "#".repeat(256 * 1024)).faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.expected().english()).isEqualTo("256 KiB at most"));
    }

    @Test
    void reportsFaultsOfAllFilesOfAFolder() throws IOException {
        write("a.yaml", GOOD);
        write("b.yaml", GOOD.replace("kind: pks-dukcapil\n", ""));
        write(
                "c.yaml",
                GOOD.replace("3509.dinsos", "3509.bapenda")
                        .replace("zone: Asia/Jakarta, daily", "zone: Asia/Makassar, daily"));
        write("d.yml", GOOD);

        assertThat(files.readFolder(folder).faults())
                .extracting(Fault::file, Fault::pointer)
                .containsExactly(
                        tuple("b.yaml", "/kind"),
                        tuple("c.yaml", "/agreement"),
                        tuple("c.yaml", "/quota/credential"),
                        tuple("c.yaml", "/quota/zone"),
                        tuple("d.yml", ""));
    }

    @Test
    void tellsWhatToWriteForEveryPartOfAnEmptyAgreement() throws IOException {
        assertThat(read("{}").faults())
                .hasSize(11)
                .allSatisfy(fault ->
                        assertThat(fault.expected().english()).matches("(for example|one of:|the parts) \\S.*"));
    }

    @Test
    void schemaNamesExactlyTheElementsAndGroundsOfTheBus() throws IOException {
        JsonNode schema =
                new ObjectMapper().readTree(AgreementsSchema.class.getResourceAsStream("agreement.schema.json"));

        assertThat(texts(schema.at("/$defs/element/enum")))
                .isEqualTo(Stream.of(Element.values()).map(Element::name).toList());
        assertThat(texts(schema.at("/properties/ground/enum")))
                .isEqualTo(Stream.of(LegalGround.values()).map(LegalGround::key).toList());
    }

    private Reading<AgreementFile> read(String text) throws IOException {
        write("pks.yaml", text);
        return files.readFile(folder.resolve("pks.yaml"));
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::textValue)
                .toList();
    }
}
