package id.simpul.bus;

import static id.simpul.bus.BusUnderTest.json;
import static id.simpul.bus.BusUnderTest.verification;
import static id.simpul.bus.CanaryCast.CLAIM;
import static id.simpul.bus.CanaryCast.KINDS;
import static id.simpul.bus.CanaryCast.ONE_WORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.simpul.sandbox.bpjs.BpjsFault;
import id.simpul.sandbox.bpjs.Membership;
import id.simpul.sandbox.disnaker.OpdFault;
import id.simpul.sandbox.dukcapil.Resident;
import java.io.IOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Canaries that go on to BPJS, in whose addresses their numbers stand, to Dinsos by SOAP and into statements at Bapenda; also
 * when those answer badly, and quote whom they were asked about.
 */
final class CanaryPartners {

    private static final Duration SOON = Duration.ofSeconds(40);
    private static final String MEMBERSHIP = """
            - route:
                id: ${service}
                from:
                  uri: service:${service}
                  steps:
                    - to: { id: identitas, uri: "dukcapil:verify" }
                    - to: { id: jkn, uri: "bpjs:peserta-by-nik" }
                    - setBody: { id: jawaban, variable: identitas }
            """;

    private final BusUnderTest bus;
    private final CanaryCast cast;
    private final OpdTwins twins;
    private final MemberClient portal;
    private final Set<String> codes = new HashSet<>();

    CanaryPartners(BusUnderTest bus, CanaryCast cast, OpdTwins twins) {
        this.bus = bus;
        this.cast = cast;
        this.twins = twins;
        portal = cast.client("3509.portal.mpp");
    }

    static void addService(TestHome home) throws IOException {
        home.addService("peserta", MEMBERSHIP);
    }

    /** @return what is shown of a case to operators */
    String run() {
        KINDS.forEach(kind -> askEverybody(bus.resident(kind)));
        letBpjsFail();
        letDinsosFail();
        assertThat(codes)
                .contains("", "nik-not-found", "partner-answer-unknown", "partner-wrong-person", "partner-failed");
        return applyForALicence() + new Management(bus).get("cases").body();
    }

    private void askEverybody(Resident resident) {
        askBpjs(resident);
        askDinsos(resident);
        for (String land : List.of(resident.nik(), resident.nik() + "00", CLAIM)) {
            cast.post(portal, "/v1/layanan/bapenda/tagihan-pbb", json(Map.of("nop", land, "tahun", 2026)), Map.of());
        }
    }

    private void letBpjsFail() {
        for (BpjsFault.Mode mode : BpjsFault.Mode.values()) {
            twins.bpjs().faults().set(new BpjsFault(mode, 0, 200));
            askBpjs(member());
            twins.bpjs().faults().lift();
            askBpjs(member());
        }
    }

    private void letDinsosFail() {
        for (OpdFault.Mode mode : OpdFault.Mode.values()) {
            twins.dinsos().faults().set(new OpdFault(mode, 1, 200, ""));
            askDinsos(member());
            twins.dinsos().faults().lift();
        }
    }

    private void askBpjs(Resident resident) {
        codes.add(cast.post(cast.dinsos(), "/v1/layanan/uji/peserta", verification(resident, Map.of()), Map.of())
                .code());
    }

    private void askDinsos(Resident resident) {
        cast.post(cast.dinsos(), "/v1/layanan/dinsos/verifikasi-bansos", verification(resident, Map.of()), Map.of());
    }

    /** A canary who is an active member; its number is in the address of each call. */
    private Resident member() {
        return KINDS.stream()
                .map(bus::resident)
                .filter(resident -> resident.state() == Resident.State.ACTIVE)
                .flatMap(resident -> twins.members().byNik(resident.nik()).stream())
                .filter(member -> member.kind() != Membership.Kind.TUNGGAK)
                .max(Comparator.comparing(CanaryCast::variety))
                .orElseThrow()
                .resident();
    }

    /** BPJS answers at first what nobody knows, and quotes the number; the case asks again and goes on. */
    private String applyForALicence() {
        twins.bpjs().faults().set(BpjsFault.of(BpjsFault.Mode.UNKNOWN_CODE));
        long before = twins.bpjs().calls().count();
        Resident worker = member();
        String body = json(Map.of(
                "layanan",
                "dpmptsp/sip-tenaga-kesehatan",
                "pemohon",
                Map.of("nama", CLAIM),
                "subjek",
                Map.of(
                        "nik",
                        worker.nik(),
                        "unsur",
                        Map.of(
                                "NAMA_LGKP", worker.values().get("NAMA_LGKP"),
                                "TGL_LHR", worker.values().get("TGL_LHR"))),
                "data",
                Map.of("profesi", "perawat", "nomorStr", ONE_WORD, "tempatPraktik", CLAIM)));
        Reply reply = cast.post(portal, "/v1/permohonan", body, Map.of("Idempotency-Key", "canary-licence"));
        assertThat(reply.status()).as(reply.json().toString()).isEqualTo(202);
        String number = reply.json().path("nomor").asText();
        await().atMost(SOON).until(() -> twins.bpjs().calls().count() > before);
        twins.bpjs().faults().lift();
        await().atMost(SOON)
                .until(() -> portal.get("/v1/permohonan/" + number)
                        .json()
                        .path("menunggu")
                        .findValuesAsText("sebab")
                        .contains("manual"));
        return new Management(bus).get("cases/" + number).body();
    }
}
