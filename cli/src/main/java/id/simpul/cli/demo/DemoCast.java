package id.simpul.cli.demo;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.cli.client.BusClient;
import id.simpul.cli.client.BusReply;
import id.simpul.cli.client.Residents;
import id.simpul.cli.client.SandboxControl;
import id.simpul.cli.console.Words;
import id.simpul.cli.demo.DemoStep.Seen;
import id.simpul.cli.home.Addresses;
import id.simpul.cli.home.Home;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Who plays in the demo, what they ask, and how what they hear is told. */
final class DemoCast {

    static final String VERIFY = "kependudukan/verifikasi";
    static final String DATA = "kependudukan/data";
    static final String FAMILY = "kependudukan/keluarga";
    static final String DINSOS = "3509.dinsos.simbansos";
    static final String BANSOS = "verifikasi-calon-penerima-bansos";
    static final String PAJAK = "pemutakhiran-data-wajib-pajak";
    static final String MURID = "penerimaan-murid-baru";
    static final String DOMISILI = "surat-keterangan-domisili";
    static final List<String> KNOWN = List.of("NAMA_LGKP", "TGL_LHR", "ALAMAT");

    private final Home home;
    private final Addresses addresses;
    private final Words words;
    private final SandboxControl dukcapil;
    private final Residents people;
    private final BusClient dinsos;
    private final BusClient bapenda;

    DemoCast(Home home, Addresses addresses, Words words) throws IOException, InterruptedException {
        this.home = home;
        this.addresses = addresses;
        this.words = words;
        dukcapil = SandboxControl.of(home, addresses);
        people = new Residents(dukcapil.get("/control/samples"));
        dinsos = as(DINSOS);
        bapenda = as("3509.bapenda.simpatda");
    }

    Home home() {
        return home;
    }

    URI management() {
        return addresses.management();
    }

    Words words() {
        return words;
    }

    SandboxControl dukcapil() {
        return dukcapil;
    }

    Residents people() {
        return people;
    }

    BusClient dinsos() {
        return dinsos;
    }

    BusClient bapenda() {
        return bapenda;
    }

    /** A system of another member, or the same with another certificate. */
    BusClient as(String certificate) throws IOException {
        return BusClient.as(certificate, home, addresses.edge(), words);
    }

    BusReply asDinsos(String body) throws IOException, InterruptedException {
        return dinsos.call(VERIFY, "Siti Aminah", BANSOS, body);
    }

    BusReply asBapenda(List<String> elements) throws IOException, InterruptedException {
        return bapenda.call(DATA, "Budi Santoso", PAJAK, Residents.retrieval(people.resident(), elements));
    }

    /** A verification that should succeed. */
    String good() {
        return Residents.verification(people.resident(), KNOWN, Map.of());
    }

    /** One request to the bus. */
    interface Asking {
        BusReply ask() throws IOException, InterruptedException;
    }

    /** Asks, and looks at the simulated Dukcapil whether it was called. */
    Seen refused(Asking asking, int status, String code) throws IOException, InterruptedException {
        long before = dukcapil.get("/control/calls").path("count").asLong();
        BusReply reply = asking.ask();
        boolean wasCalled = dukcapil.get("/control/calls").path("count").asLong() != before;
        return new Seen(
                reply.isProblem(status, code) && !wasCalled,
                List.of(problem(reply), words.say(wasCalled ? "demo.called" : "demo.not-called")));
    }

    String verdicts(BusReply reply) {
        List<String> each = new ArrayList<>();
        for (Map.Entry<String, JsonNode> element : reply.body().path("unsur").properties()) {
            String verdict = words.say(element.getValue().path("sesuai").asBoolean() ? "demo.matches" : "demo.differs");
            each.add(element.getKey() + " " + verdict
                    + (element.getValue().has("skor")
                            ? " (" + element.getValue().path("skor").asInt() + ")"
                            : ""));
        }
        return words.say(
                "demo.conclusion",
                reply.status(),
                reply.body().path("kesimpulan").asText("-"),
                String.join(", ", each));
    }

    String origin(BusReply reply) {
        JsonNode origin = reply.body().path("asal").path(0);
        return words.say(
                "demo.origin",
                origin.path("sumber").asText(),
                origin.path("lingkungan").asText());
    }

    String problem(BusReply reply) {
        String wait =
                reply.header("Retry-After").isEmpty() ? "" : " Retry-After: " + reply.header("Retry-After") + " s.";
        return words.say(
                        "demo.problem",
                        reply.status(),
                        reply.body().path("title").asText(),
                        reply.body().path("detail").asText())
                + wait;
    }
}
