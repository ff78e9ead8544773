package id.simpul.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.simpul.core.BusException;
import id.simpul.core.Element;
import id.simpul.core.ProblemCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ContractTest {

    private static ServicePackage verification;

    @BeforeAll
    static void read() throws IOException {
        verification = ServiceFolder.read(Path.of("services/kependudukan")).get(2);
    }

    @Test
    void readsWhoIsMeantAndWhatIsKnown() {
        var subject = SubjectReader.subject(Contract.read(
                        bytes(
                                "{\"nik\":\"3509010101909001\",\"unsur\":{\"NAMA_LGKP\":\"BUDI\",\"TGL_LHR\":\"1990-01-01\"}}"),
                        verification.request()))
                .orElseThrow();

        assertThat(subject.nik().value()).isEqualTo("3509010101909001");
        assertThat(subject.claims()).containsOnlyKeys(Element.NAMA_LGKP, Element.TGL_LHR);
    }

    @Test
    void refusesWhatIsNoStrictJsonObject() {
        for (String text : new String[] {
            "", "[]", "1", "{", "{\"nik\":\"1\",\"nik\":\"2\"}", "{} {}", "{'nik':1}", "[".repeat(2000)
        }) {
            assertProblem(bytes(text), ProblemCode.REQUEST_NOT_JSON);
        }
        assertProblem(new byte[] {'{', '"', (byte) 0xC3, '"', ':', '1', '}'}, ProblemCode.REQUEST_NOT_JSON);
    }

    @Test
    void refusesANikThatIsANumberAndAKeyNobodyKnows() {
        assertProblem(bytes("{\"nik\":3509010101909001,\"unsur\":{\"NAMA_LGKP\":\"A\"}}"), ProblemCode.REQUEST_INVALID);
        assertProblem(
                bytes("{\"nik\":\"3509010101909001\",\"unsur\":{\"NAMA_LGKP\":\"A\"},\"x\":1}"),
                ProblemCode.REQUEST_INVALID);
    }

    @Test
    void neverRepeatsAValueInItsComplaint() {
        assertThatThrownBy(() -> Contract.read(
                        bytes("{\"nik\":3509010101909001,\"3509010101909001\":1,\"unsur\":{\"NAMA_LGKP\":7}}"),
                        verification.request()))
                .hasMessageNotContaining("3509010101909001")
                .isInstanceOfSatisfying(
                        BusException.class,
                        problem -> assertThat(problem.arguments().get("faults"))
                                .contains("$.nik type", "$.unsur.NAMA_LGKP type"));
    }

    @Test
    void refusesUnknownElementsAndDatesThatAreNone() {
        assertSubjectProblem("{\"nik\":\"3509010101909001\",\"unsur\":{\"NAMA\":\"A\"}}", ProblemCode.ELEMENT_UNKNOWN);
        assertSubjectProblem(
                "{\"nik\":\"3509010101909001\",\"unsur\":{\"TGL_LHR\":\"01-01-1990\"}}", ProblemCode.REQUEST_INVALID);
        assertSubjectProblem("{\"nik\":\"350901010190900\",\"unsur\":{\"NAMA_LGKP\":\"A\"}}", ProblemCode.NIK_FORMAT);
    }

    private static void assertProblem(byte[] body, ProblemCode code) {
        assertThatThrownBy(() -> Contract.read(body, verification.request()))
                .isInstanceOfSatisfying(
                        BusException.class,
                        problem -> assertThat(problem.code()).isEqualTo(code));
    }

    private static void assertSubjectProblem(String body, ProblemCode code) {
        assertThatThrownBy(() -> SubjectReader.subject(Contract.read(bytes(body), verification.request())))
                .isInstanceOfSatisfying(
                        BusException.class,
                        problem -> assertThat(problem.code()).isEqualTo(code));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
