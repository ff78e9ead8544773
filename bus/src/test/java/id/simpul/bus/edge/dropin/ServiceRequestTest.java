package id.simpul.bus.edge.dropin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.simpul.core.BusException;
import id.simpul.core.ProblemCode;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceRequestTest {

    private static final String NIK = "\"NIK\":\"3509010101909001\",\"TRESHOLD\":\"80\",";

    @ParameterizedTest
    @ValueSource(strings = {"02-01-1990", "1990-01-02", "02/01/1990", "2/1/1990", " 02-01-1990 "})
    void understandsDatesAsClientsWriteThem(String date) {
        assertThat(verification("{" + NIK + "\"tgl_lhr\":\"" + date + "\"}"))
                .isEqualTo("{\"nik\":\"3509010101909001\",\"unsur\":{\"TGL_LHR\":\"1990-01-02\"}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "00-00-0000", "0000-00-00", "00/00/0000"})
    void doesNotAskWhatTheScriptDoesNotKnow(String nothing) {
        assertThat(verification("{" + NIK + "\"NAMA_LGKP\":\"A\",\"TGL_LHR\":\"" + nothing + "\"}"))
                .isEqualTo("{\"nik\":\"3509010101909001\",\"unsur\":{\"NAMA_LGKP\":\"A\"}}");
    }

    @Test
    void leavesOutCredentialsAndKeysThatAreNoElements() {
        assertThat(verification("{" + NIK
                        + "\"user_id\":\"u\",\"PASSWORD\":\"p\",\"IP_USER\":\"i\",\"transactionId\":7,\"No_Rt\":5}"))
                .isEqualTo("{\"nik\":\"3509010101909001\",\"unsur\":{\"NO_RT\":\"5\"}}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"NIK\":\"3509010101909001\",\"NAMA_LGKP\":\"A\"}",
                "{\"NIK\":\"3509010101909001\",\"NAMA_LGKP\":\"A\",\"TRESHOLD\":\"101\"}",
                "{\"TRESHOLD\":80,\"NAMA_LGKP\":\"A\"}",
                "{\"NIK\":\"3509010101909001\",\"TRESHOLD\":80}",
                "{\"NIK\":\"3509010101909001\",\"TRESHOLD\":80,\"TGL_LHR\":\"31-02-1990\"}"
            })
    void refusesWhatLacksAnything(String body) {
        assertThatThrownBy(() -> verification(body))
                .isInstanceOfSatisfying(
                        BusException.class,
                        problem -> assertThat(problem.code()).isEqualTo(ProblemCode.REQUEST_INVALID));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9171010101900001", "3.509e15", "3509010101909001.5"})
    void refusesNumberThatMayHaveLostDigits(String nik) {
        assertThatThrownBy(() -> ServiceRequest.retrieval(read("{\"nik\":" + nik + "}")))
                .isInstanceOfSatisfying(
                        BusException.class,
                        problem -> assertThat(problem.code()).isEqualTo(ProblemCode.NIK_FORMAT));
    }

    @Test
    void keepsEveryDigitOfTextsAndOfExactNumbers() {
        assertThat(retrieval("{\"NIK\":\"9171010101900001\"}")).isEqualTo("{\"nik\":\"9171010101900001\"}");
        assertThat(retrieval("{\"Nik\":3509010101909001}")).isEqualTo("{\"nik\":\"3509010101909001\"}");
    }

    private static String verification(String body) {
        return new String(ServiceRequest.verification(read(body)), StandardCharsets.UTF_8);
    }

    private static String retrieval(String body) {
        return new String(ServiceRequest.retrieval(read(body)), StandardCharsets.UTF_8);
    }

    private static WireRequest read(String body) {
        return WireReader.read("application/json", body.getBytes(StandardCharsets.UTF_8));
    }
}
