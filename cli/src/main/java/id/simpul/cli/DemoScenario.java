package id.simpul.cli;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.cli.DemoStep.Seen;
import id.simpul.ledger.evidence.BundleVerifier;
import id.simpul.ledger.evidence.Verdict;
import id.simpul.ledger.log.VerifierKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The main job, step by step, through real HTTPS with the certificates of three OPDs and a kecamatan. */
final class DemoScenario {

    private static final String VERIFY = "kependudukan/verifikasi";
    private static final String DATA = "kependudukan/data";
    private static final String BANSOS = "verifikasi-calon-penerima-bansos";
    private static final String PAJAK = "pemutakhiran-data-wajib-pajak";
    private static final String DOMISILI = "surat-keterangan-domisili";
    private static final List<String> KNOWN = List.of("NAMA_LGKP", "TGL_LHR", "ALAMAT");
    private static final Set<String> PERMITTED = Set.of("NIK", "NAMA_LGKP", "ALAMAT", "NO_RT", "NO_RW", "KEL_NAME",
            "KEC_NAME", "KAB_NAME", "PROP_NAME");
    private static final int QUOTA_OF_KECAMATAN = 3;

    private final Home home;
    private final Words words;
    private final SandboxControl dukcapil;
    private final DemoPeople people;
    private final BusClient dinsos;
    private final BusClient bapenda;
    private final BusClient disnaker;
    private final BusClient kecamatan;
    private String exchangeOfRetrieval = "";

    DemoScenario(Home home, Addresses addresses, Words words) throws IOException, InterruptedException {
        this.home = home;
        this.words = words;
        dukcapil = SandboxControl.of(home, addresses);
        people = new DemoPeople(dukcapil.get("/control/samples"));
        dinsos = BusClient.as("3509.dinsos.simbansos", home, addresses.edge(), words);
        bapenda = BusClient.as("3509.bapenda.simpatda", home, addresses.edge(), words);
        disnaker = BusClient.as("3509.disnaker.sisnaker", home, addresses.edge(), words);
        kecamatan = BusClient.as("3509.kecamatan-sumbersari.pelayanan", home, addresses.edge(), words);
    }

    List<DemoStep> steps() {
        return List.of(
                new DemoStep("match", this::match),
                new DemoStep("near-match", this::nearMatch),
                new DemoStep("no-match", this::noMatch),
                new DemoStep("retrieval", this::retrieval),
                new DemoStep("element-outside", this::elementOutside),
                new DemoStep("use-outside", this::useOutside),
                new DemoStep("expired", this::expired),
                new DemoStep("quota", this::quota),
                new DemoStep("plain-answers", this::plainAnswers),
                new DemoStep("partner-down", this::partnerDown),
                new DemoStep("evidence", this::evidence));
    }

    private Seen match() throws IOException, InterruptedException {
        BusReply reply = asDinsos(DemoPeople.verification(people.resident(), KNOWN, Map.of()));
        return new Seen(concludes(reply, "sesuai") && isFromSandbox(reply), List.of(verdicts(reply), origin(reply)));
    }

    private Seen nearMatch() throws IOException, InterruptedException {
        String name = DemoPeople.nameOf(people.resident());
        String misspelt = DemoPeople.misspelt(name);
        BusReply reply = asDinsos(DemoPeople.verification(people.resident(), KNOWN, Map.of("NAMA_LGKP", misspelt)));
        int score = reply.body().path("unsur").path("NAMA_LGKP").path("skor").asInt();
        return new Seen(concludes(reply, "mirip") && score > 0 && score < 100,
                List.of(words.say("demo.misspelt", misspelt, name), verdicts(reply)));
    }

    private Seen noMatch() throws IOException, InterruptedException {
        BusReply reply = asDinsos(DemoPeople.verification(people.resident(), KNOWN,
                Map.of("NAMA_LGKP", "ORANG LAIN SAMA SEKALI", "TGL_LHR", "1901-01-01")));
        return new Seen(concludes(reply, "tidak-sesuai"), List.of(verdicts(reply)));
    }

    private Seen retrieval() throws IOException, InterruptedException {
        BusReply reply = asBapenda(List.of());
        exchangeOfRetrieval = reply.exchange();
        List<String> received = new ArrayList<>();
        reply.body().path("unsur").fieldNames().forEachRemaining(received::add);
        boolean isCut = reply.status() == 200 && !received.isEmpty() && PERMITTED.containsAll(received);
        return new Seen(isCut, List.of(words.say("demo.received", String.join(", ", received)),
                words.say("demo.exchange", exchangeOfRetrieval)));
    }

    private Seen elementOutside() throws IOException, InterruptedException {
        return refused(() -> asBapenda(List.of("NAMA_LGKP", "NAMA_LGKP_IBU")), 403, "element-not-agreed");
    }

    private Seen useOutside() throws IOException, InterruptedException {
        String body = DemoPeople.verification(people.resident(), KNOWN, Map.of());
        return refused(() -> dinsos.call(VERIFY, "Siti Aminah", "penagihan-pajak", body), 403, "use-not-agreed");
    }

    private Seen expired() throws IOException, InterruptedException {
        String body = DemoPeople.verification(people.resident(), List.of("NAMA_LGKP"), Map.of());
        return refused(() -> disnaker.call(VERIFY, "Agus Salim", "kartu-pencari-kerja", body), 403, "agreement-expired");
    }

    private Seen quota() throws IOException, InterruptedException {
        String body = DemoPeople.verification(people.resident(), List.of("NAMA_LGKP"), Map.of());
        List<String> lines = new ArrayList<>();
        boolean allAnswered = true;
        for (int i = 0; i < QUOTA_OF_KECAMATAN; i++) {
            BusReply reply = kecamatan.call(VERIFY, "Rina Wati", DOMISILI, body);
            allAnswered &= reply.status() == 200;
            lines.add(words.say("demo.within-quota", i + 1, reply.status()));
        }
        Seen last = refused(() -> kecamatan.call(VERIFY, "Rina Wati", DOMISILI, body), 429, "quota-exhausted");
        lines.addAll(last.lines());
        return new Seen(allAnswered && last.isAsExpected(), lines);
    }

    private Seen plainAnswers() throws IOException, InterruptedException {
        BusReply unknown = asDinsos(DemoPeople.verification(people.unknownNik()));
        BusReply malformed = asDinsos(DemoPeople.verification("350901"));
        BusReply deceased = asDinsos(DemoPeople.verification(people.deceased(), KNOWN, Map.of()));
        boolean isPlain = unknown.isProblem(404, "nik-not-found") && malformed.isProblem(422, "nik-format")
                && deceased.isProblem(409, "subject-deceased");
        return new Seen(isPlain, List.of(problem(unknown), problem(malformed), problem(deceased)));
    }

    private Seen partnerDown() throws IOException, InterruptedException {
        dukcapil.put("/control/faults", "{\"mode\":\"refuse\"}");
        BusReply reply;
        try {
            reply = asBapenda(List.of());
        } finally {
            dukcapil.delete("/control/faults");
        }
        boolean isGivenBack = false;
        for (JsonNode entry : bapenda.evidence(reply.exchange()).body().path("entries")) {
            isGivenBack |= entry.path("event").path("quota").asText().equals("released");
        }
        return new Seen(reply.isProblem(503, "partner-unreachable") && isGivenBack,
                List.of(problem(reply), words.say(isGivenBack ? "demo.given-back" : "demo.not-given-back")));
    }

    private Seen evidence() throws IOException, InterruptedException {
        byte[] bundle = bapenda.evidence(exchangeOfRetrieval).bytes();
        Path file = Files.write(home.path().resolve("bukti.json"), bundle);
        Path copy = Files.write(home.path().resolve("bukti-diubah.json"), changed(bundle));
        Set<VerifierKey> trusted =
                Set.of(VerifierKey.parse(Files.readString(home.certs().resolve("log.vkey"))));
        VerdictWords verdicts = new VerdictWords(words);
        List<String> lines = new ArrayList<>();
        Verdict original = BundleVerifier.verify(Files.readAllBytes(file), trusted);
        if (original instanceof Verdict.Proved proved) {
            lines.addAll(verdicts.proved(proved));
        }
        Verdict forged = BundleVerifier.verify(Files.readAllBytes(copy), trusted);
        if (forged instanceof Verdict.Rejected rejected) {
            lines.add(words.say("demo.changed-byte", verdicts.rejected(rejected)));
        }
        return new Seen(original instanceof Verdict.Proved && forged instanceof Verdict.Rejected, lines);
    }

    private static byte[] changed(byte[] bundle) {
        byte[] copy = bundle.clone();
        copy[copy.length / 2] ^= 1;
        return copy;
    }

    private interface Asking {
        BusReply ask() throws IOException, InterruptedException;
    }

    /** Asks, and looks at the simulated Dukcapil whether it was called. */
    private Seen refused(Asking asking, int status, String code) throws IOException, InterruptedException {
        long before = dukcapil.get("/control/calls").path("count").asLong();
        BusReply reply = asking.ask();
        boolean wasCalled = dukcapil.get("/control/calls").path("count").asLong() != before;
        return new Seen(reply.isProblem(status, code) && !wasCalled,
                List.of(problem(reply), words.say(wasCalled ? "demo.called" : "demo.not-called")));
    }

    private BusReply asDinsos(String body) throws IOException, InterruptedException {
        return dinsos.call(VERIFY, "Siti Aminah", BANSOS, body);
    }

    private BusReply asBapenda(List<String> elements) throws IOException, InterruptedException {
        return bapenda.call(DATA, "Budi Santoso", PAJAK, DemoPeople.retrieval(people.resident(), elements));
    }

    private static boolean concludes(BusReply reply, String conclusion) {
        return reply.status() == 200 && reply.body().path("kesimpulan").asText().equals(conclusion);
    }

    private static boolean isFromSandbox(BusReply reply) {
        return reply.body().path("asal").path(0).path("lingkungan").asText().equals("sandbox");
    }

    private String verdicts(BusReply reply) {
        List<String> each = new ArrayList<>();
        for (Map.Entry<String, JsonNode> element : reply.body().path("unsur").properties()) {
            String verdict = words.say(element.getValue().path("sesuai").asBoolean() ? "demo.matches" : "demo.differs");
            each.add(element.getKey() + " " + verdict
                    + (element.getValue().has("skor") ? " (" + element.getValue().path("skor").asInt() + ")" : ""));
        }
        return words.say("demo.conclusion", reply.status(), reply.body().path("kesimpulan").asText("-"), String.join(", ", each));
    }

    private String origin(BusReply reply) {
        JsonNode origin = reply.body().path("asal").path(0);
        return words.say("demo.origin", origin.path("sumber").asText(), origin.path("lingkungan").asText());
    }

    private String problem(BusReply reply) {
        String wait = reply.header("Retry-After").isEmpty() ? "" : " Retry-After: " + reply.header("Retry-After") + " s.";
        return words.say("demo.problem", reply.status(), reply.body().path("title").asText(), reply.body().path("detail").asText()) + wait;
    }
}
