package id.simpul.bus;

import static id.simpul.bus.BusUnderTest.json;
import static id.simpul.bus.BusUnderTest.verification;
import static id.simpul.bus.CanaryCast.CLAIM;
import static id.simpul.bus.CanaryCast.KINDS;
import static id.simpul.bus.CanaryCast.PATH;
import static id.simpul.bus.CanaryCast.UNKNOWN_NIK;
import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.sandbox.dukcapil.Fault;
import id.simpul.sandbox.dukcapil.Institution;
import id.simpul.sandbox.dukcapil.InstitutionChange;
import id.simpul.sandbox.dukcapil.Resident;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** What canaries ask as one should, and what fails on the way to their answers. */
final class CanaryTraffic {

    private final BusUnderTest bus;
    private final CanaryCast cast;
    private final StringBuilder bundles = new StringBuilder();

    CanaryTraffic(BusUnderTest bus, CanaryCast cast) {
        this.bus = bus;
        this.cast = cast;
    }

    void run() {
        askAndAsk();
        letThePartnerFail();
        letRoutesFail();
    }

    /** The evidence of all that was asked as one should. */
    String bundles() {
        return bundles.toString();
    }

    private void askAndAsk() {
        for (String kind : KINDS) {
            Resident resident = bus.resident(kind);
            keepEvidence(cast.verify(verification(resident, Map.of())));
            keepEvidence(cast.verify(
                    verification(resident, Map.of("NAMA_LGKP", resident.values().get("NAMA_LGKP") + "X"))));
            keepEvidence(cast.verify(verification(resident, Map.of("NAMA_LGKP", CLAIM))));
            keepEvidence(cast.retrieve(json(Map.of("nik", resident.nik()))));
            keepEvidence(cast.family(json(Map.of("nik", resident.nik()))));
            keepEvidence(cast.family(json(Map.of("nik", resident.nik(), "elemen", List.of("NAMA_LGKP_IBU")))));
            keepEvidence(cast.retrieve(json(Map.of("nik", resident.nik(), "elemen", List.of("NAMA_LGKP_IBU")))));
        }
        cast.verify(json(Map.of("nik", UNKNOWN_NIK, "unsur", Map.of("NAMA_LGKP", CLAIM))));
        String body = verification(bus.resident("active"), Map.of());
        for (String certificate : List.of(
                "3509.disnaker.sisnaker",
                "3509.kecamatan-sumbersari.pelayanan",
                "3509.dinsos.simbansos-expired",
                "3509.dinsos.simbansos-revoked",
                "3509.diskominfo.operator")) {
            cast.post(cast.client(certificate), PATH, body, Map.of());
        }
        cast.post(cast.dinsos(), "/v1/layanan/kependudukan/data", body, Map.of());
        askInDukcapilsForm();
        cast.post(cast.dinsos(), PATH, body, Map.of("Simpul-Kegunaan", "penagihan-pajak"));
    }

    /** As a script does, without certificate; also with a password that is wrong. */
    private void askInDukcapilsForm() {
        for (String kind : KINDS) {
            Resident resident = bus.resident(kind);
            for (String password : List.of("password-of-the-script", "salah")) {
                Map<String, String> call = new HashMap<>(resident.values());
                call.keySet().retainAll(Set.of("NAMA_LGKP", "TGL_LHR", "ALAMAT"));
                call.putAll(Map.of(
                        "USER_ID",
                        "skrip-simbansos",
                        "PASSWORD",
                        password,
                        "IP_USER",
                        "10.35.9.11",
                        "TRESHOLD",
                        "80",
                        "NIK",
                        resident.nik()));
                cast.post(cast.dinsos(), "/dukcapil/get_json/IDINSOS_3509/CALL_VERIFY_BY_ELEMEN", json(call), Map.of());
            }
        }
    }

    private void keepEvidence(Reply reply) {
        MemberClient auditor = cast.client("3509.diskominfo.operator");
        bundles.append(new String(auditor.get("/v1/bukti/" + reply.exchange()).body(), StandardCharsets.UTF_8));
    }

    private void letThePartnerFail() {
        String body = verification(bus.resident("active"), Map.of());
        String nik = json(Map.of("nik", bus.resident("active").nik()));
        for (Fault.Mode mode : Fault.Mode.values()) {
            bus.sandbox().faults().set(new Fault(mode, 200, 0));
            cast.verify(body);
            cast.retrieve(nik);
            cast.family(nik);
            bus.sandbox().faults().lift();
            for (int i = 0; i < 4; i++) {
                cast.verify(body);
            }
        }
        for (InstitutionChange change : List.of(
                InstitutionChange.none().userInactive(),
                InstitutionChange.none().institutionInactive(),
                InstitutionChange.none().password("lain"),
                InstitutionChange.none().ip("10.9.9.9"),
                InstitutionChange.none().dailyQuota(0),
                InstitutionChange.none().elements(Set.of("NIK")))) {
            for (Institution institution : bus.sandbox().institutions().all()) {
                assertThat(bus.sandbox().institutions().change(institution.id(), change))
                        .isPresent();
            }
            cast.verify(body);
            cast.retrieve(nik);
            cast.family(nik);
            bus.sandbox().institutions().restoreAll();
        }
    }

    private void letRoutesFail() {
        String body = verification(bus.resident("active"), Map.of());
        long failed = FailingRoutes.FAILED.get();
        for (String way : List.of("lempar", "kawat", "antre")) {
            assertThat(cast.post(cast.dinsos(), "/v1/layanan/uji/" + way, body, Map.of())
                            .code())
                    .isIn("internal", "");
        }
        Awaitility.await().atMost(20, TimeUnit.SECONDS).until(() -> FailingRoutes.FAILED.get() == failed + 3);
    }
}
