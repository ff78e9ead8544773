package id.simpul.bus;

import id.simpul.sandbox.bpjs.Members;
import id.simpul.sandbox.bpjs.Membership;
import id.simpul.sandbox.dukcapil.Resident;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The residents and the officer that nothing may remember, and the systems that ask about them. */
final class CanaryCast {

    static final String BANSOS = "verifikasi-calon-penerima-bansos";
    static final String PAJAK = "pemutakhiran-data-wajib-pajak";
    static final String MURID = "penerimaan-murid-baru";
    static final String PATH = "/v1/layanan/kependudukan/verifikasi";
    static final String OFFICER = "Xanthippe Kenari-Uji";
    static final String UNKNOWN_NIK = "3509019909900042";
    static final String CLAIM = "ZULAIKHA PERKUTUT";
    static final String ONE_WORD = "ZULAIKHAPERKUTUT";
    static final List<String> KINDS =
            List.of("active", "woman", "family", "deceased", "duplicate", "inactive", "old-region");
    private static final int LEAST_VARIETY = 4;
    private static final List<String> ELEMENTS = List.of(
            "NIK",
            "NO_KK",
            "NAMA_LGKP",
            "ALAMAT",
            "NAMA_LGKP_IBU",
            "NAMA_LGKP_AYAH",
            "NIK_IBU",
            "NIK_AYAH",
            "NO_AKTA_LHR");

    private final BusUnderTest bus;
    private final Members members;
    private final Canaries canaries;
    private final MemberClient dinsos;
    private final MemberClient bapenda;
    private final MemberClient dispendik;

    CanaryCast(BusUnderTest bus, Members members) throws IOException {
        this.bus = bus;
        this.members = members;
        canaries = new Canaries(values());
        dinsos = bus.client("3509.dinsos.simbansos");
        bapenda = bus.client("3509.bapenda.simpatda");
        dispendik = bus.client("3509.dispendik.spmb");
    }

    Canaries canaries() {
        return canaries;
    }

    MemberClient dinsos() {
        return dinsos;
    }

    Reply verify(String body) {
        return post(dinsos, PATH, body, Map.of());
    }

    Reply retrieve(String body) {
        return post(bapenda, "/v1/layanan/kependudukan/data", body, Map.of("Simpul-Kegunaan", PAJAK));
    }

    Reply family(String body) {
        return post(dispendik, "/v1/layanan/kependudukan/keluarga", body, Map.of("Simpul-Kegunaan", MURID));
    }

    Reply post(MemberClient client, String path, String body, Map<String, String> more) {
        Map<String, String> headers = new LinkedHashMap<>(Map.of("Simpul-Petugas", OFFICER, "Simpul-Kegunaan", BANSOS));
        headers.putAll(more);
        return client.post(path, body, headers);
    }

    MemberClient client(String certificate) {
        try {
            return bus.client(certificate);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        for (String kind : KINDS) {
            add(values, kind, bus.resident(kind).values());
            members.byNik(bus.resident(kind).nik())
                    .filter(member -> variety(member) >= LEAST_VARIETY)
                    .ifPresent(member -> values.put(kind + " card", member.card()));
        }
        int number = 0;
        for (Resident member : bus.sandbox().population().family(bus.resident("family"))) {
            add(values, "family " + ++number, member.values());
        }
        values.put("officer", OFFICER);
        values.put("officer's first name", "Xanthippe");
        values.put("officer as a use", "xanthippe-kenari-uji");
        values.put("unknown nik", UNKNOWN_NIK);
        values.put("claim", CLAIM);
        values.put("one word", ONE_WORD);
        return values;
    }

    /** How many different digits a card has: one of zeros stands in every archive. */
    static long variety(Membership member) {
        return member.card().chars().distinct().count();
    }

    private static void add(Map<String, String> values, String who, Map<String, String> record) {
        for (String element : ELEMENTS) {
            String value = record.getOrDefault(element, "");
            if (value.length() >= 8) {
                values.put(who + " " + element, value);
            }
        }
    }
}
