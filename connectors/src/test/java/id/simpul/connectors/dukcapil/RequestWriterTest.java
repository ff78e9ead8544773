package id.simpul.connectors.dukcapil;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.connectors.dukcapil.DukcapilCredential.Keys;
import id.simpul.connectors.dukcapil.DukcapilCredential.RequestForm;
import id.simpul.core.Element;
import id.simpul.core.Nik;
import id.simpul.core.Subject;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class RequestWriterTest {

    private static final Subject SUBJECT = new Subject(
            new Nik("3509010101909001"),
            Map.of(
                    Element.NAMA_LGKP,
                    "  Budi \t santoso ",
                    Element.TGL_LHR,
                    "1990-02-01",
                    Element.NO_RT,
                    "005",
                    Element.NO_RW,
                    "000",
                    Element.AGAMA,
                    "Islam",
                    Element.NIK,
                    "3509010101909001"));

    private final RequestWriter writer =
            new RequestWriter(reference -> (reference + "!\n").getBytes(StandardCharsets.UTF_8));

    @Test
    void sendsExactlyTheAskedClaimsInTheServicesForm() {
        String body = write(
                RequestForm.usual(),
                DukcapilMethod.VERIFY,
                Set.of(Element.NAMA_LGKP, Element.TGL_LHR, Element.NO_RT, Element.NO_RW, Element.NIK, Element.ALAMAT));

        assertThat(body).isEqualTo("""
                {"USER_ID":"u!","PASSWORD":"p!","IP_USER":"10.35.9.11","TRESHOLD":"85","NAMA_LGKP":"BUDI SANTOSO",\
                "TGL_LHR":"01-02-1990","NO_RT":"5","NO_RW":"0","NIK":"3509010101909001"}""");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "VERIFY")
    void sendsNeitherThresholdNorClaimsToRetrieve(DukcapilMethod method) {
        String body = write(RequestForm.usual(), method, Set.of(Element.NAMA_LGKP));

        assertThat(body)
                .isEqualTo(
                        "{\"USER_ID\":\"u!\",\"PASSWORD\":\"p!\",\"IP_USER\":\"10.35.9.11\",\"NIK\":\"3509010101909001\"}");
    }

    @Test
    void writesAsTheCredentialSays() {
        RequestForm form = new RequestForm(
                new Keys("user_id", "password", "ip_users", "treshold", "nik"),
                true,
                DateTimeFormatter.ofPattern("yyyy/MM/dd"),
                true);

        String body = write(form, DukcapilMethod.VERIFY, Set.of(Element.TGL_LHR));

        assertThat(body)
                .isEqualTo("{\"user_id\":\"u!\",\"password\":\"p!\",\"ip_users\":\"10.35.9.11\","
                        + "\"treshold\":85,\"tgl_lhr\":\"1990/02/01\",\"nik\":\"3509010101909001\"}");
    }

    private String write(RequestForm form, DukcapilMethod method, Set<Element> elements) {
        DukcapilCredential credential = new DukcapilCredential(
                "IDINSOS_3509", "10.35.9.11", Optional.empty(), "u", "p", Optional.empty(), Map.of(), form);
        return new String(writer.write(credential, new Inquiry(method, SUBJECT, elements, 85)), StandardCharsets.UTF_8);
    }
}
