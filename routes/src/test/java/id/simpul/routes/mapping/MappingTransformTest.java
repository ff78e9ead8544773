package id.simpul.routes.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MappingTransformTest {

    private static final CamelContext CAMEL = new DefaultCamelContext();

    @BeforeAll
    static void start() {
        CAMEL.start();
    }

    @AfterAll
    static void stop() throws Exception {
        CAMEL.close();
    }

    @Test
    void renamesAndNests() throws IOException {
        assertThat(map("{ pemohon: { fields: { nama: { from: body:/a/b } } } }", "{\"a\":{\"b\":\"x\"}}"))
                .isEqualTo(Map.of("pemohon", Map.of("nama", "x")));
    }

    @Test
    void readsFromAListByPlaceAndKeepsWholeParts() throws IOException {
        assertThat(map(
                        "{ satu: { from: body:/daftar/1 }, semua: { from: body:/daftar } }",
                        "{\"daftar\":[\"a\",{\"b\":[]}]}"))
                .isEqualTo(Map.of("satu", Map.of("b", List.of()), "semua", List.of("a", Map.of("b", List.of()))));
    }

    @Test
    void writesConstantsAndConditions() throws IOException {
        String fields =
                "{ jenis: { constant: PBI }, kelas: { constant: 3, when: { from: body:/status, is: [aktif, baru] } },"
                        + " lama: { constant: true, when: { from: body:/status, isNot: baru } },"
                        + " tanpa: { constant: x, when: { from: body:/nomor, present: false } } }";

        assertThat(map(fields, "{\"status\":\"aktif\",\"nomor\":\"1\"}"))
                .isEqualTo(Map.of("jenis", "PBI", "kelas", 3, "lama", true));
        assertThat(map(fields, "{\"status\":\"baru\"}")).isEqualTo(Map.of("jenis", "PBI", "kelas", 3, "tanpa", "x"));
    }

    @ParameterizedTest
    @CsvSource({
        "31/12/2026, dd/MM/yyyy, yyyy-MM-dd, 2026-12-31",
        "2026-12-31 23:59:00, yyyy-MM-dd HH:mm:ss, dd-MM-yyyy, 31-12-2026",
        "29/02/2024, dd/MM/yyyy, yyyyMMdd, 20240229"
    })
    void writesADateAnew(String date, String from, String to, String expected) throws IOException {
        assertThat(map(dated(from, to, false), "{\"t\":\"" + date + "\"}")).isEqualTo(Map.of("t", expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000-00-00", "00-00-0000", "00/00/0000", "0000-00-00 00:00:00", "", "  "})
    void takesWhatIsNoDateAsNone(String date) throws IOException {
        String body = "{\"t\":\"" + date + "\"}";

        assertThat(map(dated("dd/MM/yyyy", "yyyy-MM-dd", true), body)).isEmpty();
        assertThat(fault(dated("dd/MM/yyyy", "yyyy-MM-dd", false), body)).isEqualTo("t missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"31/02/2026", "2026-01-01", "1/1/2026", "kemarin", "00/01/2026"})
    void refusesADateThatItCannotRead(String date) {
        assertThat(fault(dated("dd/MM/yyyy", "yyyy-MM-dd", true), "{\"t\":\"" + date + "\"}"))
                .isEqualTo("t date-unreadable");
    }

    @Test
    void refusesATimeThatIsNotThere() {
        assertThat(fault(dated("dd/MM/yyyy", "yyyy-MM-dd HH:mm", true), "{\"t\":\"01/01/2026\"}"))
                .isEqualTo("t date-unreadable");
    }

    @Test
    void translatesCodesAndRefusesTheOnesItDoesNotKnow() throws IOException {
        String strict = "{ jk: { from: body:/jk, table: { LAKI-LAKI: L, \"2\": P }, unknown: fault } }";

        assertThat(map(strict, "{\"jk\":\" LAKI-LAKI \"}")).isEqualTo(Map.of("jk", "L"));
        assertThat(map(strict, "{\"jk\":2}")).isEqualTo(Map.of("jk", "P"));
        assertThat(fault(strict, "{\"jk\":\"RAHASIA\"}")).isEqualTo("jk code-unknown");
        assertThat(fault(strict, "{\"jk\":{\"a\":1}}")).isEqualTo("jk code-unknown");
        assertThat(fault(strict, "{}")).isEqualTo("jk missing");
    }

    @Test
    void translatesAnUnknownCodeIntoWhatTheMappingSays() throws IOException {
        String lenient = "{ jk: { from: body:/jk, table: { L: 1 }, unknown: { is: 0 } } }";

        assertThat(map(lenient, "{\"jk\":\"X\"}")).isEqualTo(Map.of("jk", 0));
    }

    @Test
    void writesNumbersAndTexts() throws IOException {
        String fields = "{ n: { from: body:/n, as: number }, t: { from: body:/t, as: text } }";

        assertThat(map(fields, "{\"n\":\"51000\",\"t\":2026}")).isEqualTo(Map.of("n", 51000, "t", "2026"));
        assertThat(fault(fields, "{\"n\":\"Rp51.000\",\"t\":1}")).isEqualTo("n number-unreadable");
        assertThat(fault(fields, "{\"n\":1,\"t\":[]}")).isEqualTo("t text-unreadable");
    }

    @Test
    void namesTheFieldThatIsMissingAndTheWayToIt() {
        assertThat(fault("{ a: { fields: { b: { from: variable:langkah/x } } } }", "{}"))
                .isEqualTo("a.b missing");
    }

    @Test
    void neverRepeatsAValueInAFault() {
        MappingFault fault = catchThrowableOfType(
                MappingFault.class,
                () -> map("{ n: { from: body:/n, as: number } }", "{\"n\":\"3509010101909001 Budi\"}"));

        assertThat(fault).hasNoCause().hasMessage("n number-unreadable");
    }

    @Test
    void takesAHostileTextAsText() throws IOException {
        String text = "\\\") import \\\"x\\\" as y {\\\"";

        assertThat(map("{ t: { from: body:/t }, c: { constant: '\" + . + \"' } }", "{\"t\":\"" + text + "\"}"))
                .containsEntry("c", "\" + . + \"")
                .containsKey("t");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ a: { from: body:/a, constant: b } }",
                "{ a: { optional: true } }",
                "{ a: { constant: b, as: text } }",
                "{ a: { from: body:/a, table: { x: y } } }",
                "{ a: { from: body:/a, unknown: fault } }",
                "{ a: { from: body:/a, as: text, date: { from: yyyy, to: yyyy } } }",
                "{ a: { from: body:/a, date: { from: MMMMMM, to: yyyy } } }",
                "{ a: { fields: { a: { fields: { a: { fields: { a: { fields: { a: { fields: { a: { constant: 1 } } } } } } } } } } } }"
            })
    void refusesWhatMeansNothing(String fields) {
        assertThatThrownBy(() -> map(fields, "{}")).isInstanceOf(MappingInvalid.class);
    }

    private static String dated(String from, String to, boolean optional) {
        return "{ t: { from: body:/t, date: { from: '" + from + "', to: '" + to + "' }, optional: " + optional + " } }";
    }

    private static String fault(String fields, String body) {
        return catchThrowableOfType(MappingFault.class, () -> map(fields, body)).getMessage();
    }

    private static Map<String, Object> map(String fields, String body) throws IOException {
        JsonNode content = new YAMLMapper().readTree("fields: " + fields);
        JsonNode given = JsonMapper.builder().build().readTree("{\"body\":" + body + ",\"variable\":{}}");
        return MappingTransform.of(Mapping.of(content), CAMEL).apply(given);
    }
}
