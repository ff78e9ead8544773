package id.simpul.cli.demo;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.cli.client.BusClient;
import id.simpul.cli.client.BusReply;
import id.simpul.cli.client.Residents;
import id.simpul.cli.console.Words;
import id.simpul.cli.demo.DemoStep.Seen;
import id.simpul.cli.evidence.VerdictWords;
import id.simpul.ledger.evidence.BundleVerifier;
import id.simpul.ledger.evidence.Verdict;
import id.simpul.ledger.log.VerifierKey;
import id.simpul.ledger.log.VerifierKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The main job, step by step, through real HTTPS with the certificates of three OPDs and a kecamatan. */
final class DemoScenario {

    private static final Set<String> PERMITTED =
            Set.of("NIK", "NAMA_LGKP", "ALAMAT", "NO_RT", "NO_RW", "KEL_NAME", "KEC_NAME", "KAB_NAME", "PROP_NAME");
    private static final Set<String> PERMITTED_OF_FAMILY =
            Set.of("NIK", "NO_KK", "NAMA_LGKP", "TGL_LHR", "STAT_HBKEL", "ALAMAT");
    private static final int QUOTA_OF_KECAMATAN = 3;

    private final DemoCast cast;
    private final Residents people;
    private final Words words;
    private String exchangeOfRetrieval = "";

    DemoScenario(DemoCast cast) {
        this.cast = cast;
        this.people = cast.people();
        this.words = cast.words();
    }

    List<DemoStep> steps() {
        return List.of(
                new DemoStep("match", this::match),
                new DemoStep("near-match", this::nearMatch),
                new DemoStep("no-match", this::noMatch),
                new DemoStep("retrieval", this::retrieval),
                new DemoStep("family", this::family),
                new DemoStep("element-outside", this::elementOutside),
                new DemoStep("use-outside", this::useOutside),
                new DemoStep("expired", this::expired),
                new DemoStep("quota", this::quota),
                new DemoStep("plain-answers", this::plainAnswers),
                new DemoStep("partner-down", this::partnerDown),
                new DemoStep("evidence", this::evidence));
    }

    private Seen match() throws IOException, InterruptedException {
        BusReply reply = cast.asDinsos(Residents.verification(people.resident(), DemoCast.KNOWN, Map.of()));
        return new Seen(
                concludes(reply, "sesuai") && isFromSandbox(reply), List.of(cast.verdicts(reply), cast.origin(reply)));
    }

    private Seen nearMatch() throws IOException, InterruptedException {
        String name = Residents.nameOf(people.resident());
        String misspelt = Residents.misspelt(name);
        BusReply reply =
                cast.asDinsos(Residents.verification(people.resident(), DemoCast.KNOWN, Map.of("NAMA_LGKP", misspelt)));
        int score = reply.body().path("unsur").path("NAMA_LGKP").path("skor").asInt();
        return new Seen(
                concludes(reply, "mirip") && score > 0 && score < 100,
                List.of(words.say("demo.misspelt", misspelt, name), cast.verdicts(reply)));
    }

    private Seen noMatch() throws IOException, InterruptedException {
        BusReply reply = cast.asDinsos(Residents.verification(
                people.resident(),
                DemoCast.KNOWN,
                Map.of("NAMA_LGKP", "ORANG LAIN SAMA SEKALI", "TGL_LHR", "1901-01-01")));
        return new Seen(concludes(reply, "tidak-sesuai"), List.of(cast.verdicts(reply)));
    }

    private Seen retrieval() throws IOException, InterruptedException {
        BusReply reply = cast.asBapenda(List.of());
        exchangeOfRetrieval = reply.exchange();
        List<String> received = new ArrayList<>();
        reply.body().path("unsur").fieldNames().forEachRemaining(received::add);
        boolean isCut = reply.status() == 200 && !received.isEmpty() && PERMITTED.containsAll(received);
        return new Seen(
                isCut,
                List.of(
                        words.say("demo.received", String.join(", ", received)),
                        words.say("demo.exchange", exchangeOfRetrieval)));
    }

    private Seen family() throws IOException, InterruptedException {
        BusReply reply = cast.as("3509.dispendik.spmb")
                .call(
                        DemoCast.FAMILY,
                        "Wahyu Nugroho",
                        DemoCast.MURID,
                        Residents.retrieval(people.sample("family"), List.of()));
        Set<String> received = new TreeSet<>();
        reply.body().path("anggota").forEach(member -> member.fieldNames().forEachRemaining(received::add));
        boolean isCut = reply.status() == 200 && received.equals(PERMITTED_OF_FAMILY);
        return new Seen(
                isCut && reply.body().path("anggota").size() > 1 && isFromSandbox(reply),
                List.of(
                        words.say("demo.family", reply.body().path("anggota").size(), String.join(", ", received)),
                        cast.origin(reply)));
    }

    private Seen elementOutside() throws IOException, InterruptedException {
        return cast.refused(() -> cast.asBapenda(List.of("NAMA_LGKP", "NAMA_LGKP_IBU")), 403, "element-not-agreed");
    }

    private Seen useOutside() throws IOException, InterruptedException {
        String body = Residents.verification(people.resident(), DemoCast.KNOWN, Map.of());
        return cast.refused(
                () -> cast.dinsos().call(DemoCast.VERIFY, "Siti Aminah", "penagihan-pajak", body),
                403,
                "use-not-agreed");
    }

    private Seen expired() throws IOException, InterruptedException {
        String body = Residents.verification(people.resident(), List.of("NAMA_LGKP"), Map.of());
        return cast.refused(
                () -> cast.as("3509.disnaker.sisnaker")
                        .call(DemoCast.VERIFY, "Agus Salim", "kartu-pencari-kerja", body),
                403,
                "agreement-expired");
    }

    private Seen quota() throws IOException, InterruptedException {
        BusClient kecamatan = cast.as("3509.kecamatan-sumbersari.pelayanan");
        String body = Residents.verification(people.resident(), List.of("NAMA_LGKP"), Map.of());
        List<String> lines = new ArrayList<>();
        boolean allAnswered = true;
        for (int i = 0; i < QUOTA_OF_KECAMATAN; i++) {
            BusReply reply = kecamatan.call(DemoCast.VERIFY, "Rina Wati", DemoCast.DOMISILI, body);
            allAnswered &= reply.status() == 200;
            lines.add(words.say("demo.within-quota", i + 1, reply.status()));
        }
        Seen last = cast.refused(
                () -> kecamatan.call(DemoCast.VERIFY, "Rina Wati", DemoCast.DOMISILI, body), 429, "quota-exhausted");
        lines.addAll(last.lines());
        return new Seen(allAnswered && last.isAsExpected(), lines);
    }

    private Seen plainAnswers() throws IOException, InterruptedException {
        BusReply unknown = cast.asDinsos(Residents.verification(people.unknownNik()));
        BusReply malformed = cast.asDinsos(Residents.verification("350901"));
        BusReply deceased = cast.asDinsos(Residents.verification(people.deceased(), DemoCast.KNOWN, Map.of()));
        boolean isPlain = unknown.isProblem(404, "nik-not-found")
                && malformed.isProblem(422, "nik-format")
                && deceased.isProblem(409, "subject-deceased");
        return new Seen(isPlain, List.of(cast.problem(unknown), cast.problem(malformed), cast.problem(deceased)));
    }

    private Seen partnerDown() throws IOException, InterruptedException {
        cast.dukcapil().put("/control/faults", "{\"mode\":\"refuse\"}");
        BusReply reply;
        try {
            reply = cast.asBapenda(List.of());
        } finally {
            cast.dukcapil().delete("/control/faults");
        }
        boolean isGivenBack = false;
        for (JsonNode entry : cast.bapenda().evidence(reply.exchange()).body().path("entries")) {
            isGivenBack |= entry.path("event").path("quota").asText().equals("released");
        }
        return new Seen(
                reply.isProblem(503, "partner-unreachable") && isGivenBack,
                List.of(cast.problem(reply), words.say(isGivenBack ? "demo.given-back" : "demo.not-given-back")));
    }

    private Seen evidence() throws IOException, InterruptedException {
        byte[] bundle = cast.bapenda().evidence(exchangeOfRetrieval).bytes();
        Path file = Files.write(cast.home().path().resolve("bukti.json"), bundle);
        Path copy = Files.write(cast.home().path().resolve("bukti-diubah.json"), changed(bundle));
        VerifierKeys published =
                VerifierKeys.parse(Files.readString(cast.home().certs().resolve("log.vkey")));
        Set<VerifierKey> trusted = Set.copyOf(published.newestFirst());
        VerdictWords verdictWords = new VerdictWords(words);
        List<String> lines = new ArrayList<>();
        Verdict original = BundleVerifier.verify(Files.readAllBytes(file), trusted);
        if (original instanceof Verdict.Proved proved) {
            lines.addAll(verdictWords.proved(proved));
        }
        Verdict forged = BundleVerifier.verify(Files.readAllBytes(copy), trusted);
        if (forged instanceof Verdict.Rejected rejected) {
            lines.add(words.say("demo.changed-byte", verdictWords.rejected(rejected)));
        }
        return new Seen(original instanceof Verdict.Proved && forged instanceof Verdict.Rejected, lines);
    }

    private static byte[] changed(byte[] bundle) {
        byte[] copy = bundle.clone();
        copy[copy.length / 2] ^= 1;
        return copy;
    }

    private static boolean concludes(BusReply reply, String conclusion) {
        return reply.status() == 200 && reply.body().path("kesimpulan").asText().equals(conclusion);
    }

    private static boolean isFromSandbox(BusReply reply) {
        return reply.body().path("asal").path(0).path("lingkungan").asText().equals("sandbox");
    }
}
