package id.simpul.sandbox.bpjs;

import id.simpul.sandbox.dukcapil.Resident;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A resident as a member. Cards are 13 digits and begin with zeros. */
public record Membership(Resident resident, Kind kind, String card) {

    /** What kinds of members there are here. The words of the inactive ones are not official. */
    public enum Kind {
        AKTIF("0", "AKTIF", "13", "PEGAWAI SWASTA"),
        PBI("0", "AKTIF", "21", "PBI (APBN)"),
        TUNGGAK("3", "NON AKTIF - Premi Tunggak", "14", "PEKERJA MANDIRI");

        private final String statusCode;
        private final String status;
        private final String kindCode;
        private final String words;

        Kind(String statusCode, String status, String kindCode, String words) {
            this.statusCode = statusCode;
            this.status = status;
            this.kindCode = kindCode;
            this.words = words;
        }

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The decrypted answer, in the partner's keys. */
    Map<String, Object> asAnswer() {
        Map<String, Object> member = new LinkedHashMap<>();
        member.put("cob", fields("nmAsuransi", "noAsuransi", "tglTAT", "tglTMT"));
        member.put("hakKelas", Map.of("kode", "1", "keterangan", "KELAS I"));
        Map<String, @Nullable Object> information = fields("dinsos", "noSKTM", "prolanisPRB");
        if (kind == Kind.PBI) {
            information.put("dinsos", "TERDATA DINSOS");
            information.put("noSKTM", "460/" + card.substring(card.length() - 4) + "/SKTM");
        }
        member.put("informasi", information);
        member.put("jenisPeserta", Map.of("kode", kind.kindCode, "keterangan", kind.words));
        member.put("mr", fields("noMR", "noTelepon"));
        addPerson(member);
        return Map.of("peserta", member);
    }

    private void addPerson(Map<String, Object> member) {
        member.put("nama", resident.name());
        member.put("nik", resident.nik());
        member.put("noKartu", card);
        member.put("pisa", "1");
        member.put("provUmum", Map.of("kdProvider", "0132B001", "nmProvider", "PUSKESMAS CONTOH"));
        member.put("sex", resident.isWoman() ? "P" : "L");
        member.put("statusPeserta", Map.of("kode", kind.statusCode, "keterangan", kind.status));
        member.put("tglCetakKartu", "2019-02-01");
        member.put("tglLahir", resident.birthDate().toString());
        member.put("tglTAT", "2050-01-01");
        member.put("tglTMT", "2014-01-01");
        member.put("umur", fields("umurSaatPelayanan", "umurSekarang"));
    }

    private static Map<String, @Nullable Object> fields(String... keys) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        for (String key : keys) {
            fields.put(key, null);
        }
        return fields;
    }

    @Override
    public String toString() {
        return "Membership[masked]";
    }
}
