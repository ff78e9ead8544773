package id.simpul.connectors.dukcapil;

import id.simpul.core.Outcome;
import id.simpul.core.ProblemCode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The business errors that Dukcapil puts into an answer with HTTP status 200. Codes 11 to 15 are known; for the others
 * only texts are, in several spellings. What is not in this table is unknown, never "not found".
 */
enum PartnerFault {
    DECEASED("11", ProblemCode.SUBJECT_DECEASED, Outcome.RECORD_CLOSED, "data ditemukan, meninggal dunia"),
    DUPLICATE("12", ProblemCode.SUBJECT_DUPLICATE, Outcome.RECORD_CLOSED, "data ditemukan, data ganda"),
    NOT_FOUND(
            "13",
            ProblemCode.NIK_NOT_FOUND,
            Outcome.NOT_FOUND,
            "data tidak ditemukan, nik tidak terdapat di database kependudukan",
            "data tidak ditemukan"),
    INACTIVE(
            "14",
            ProblemCode.SUBJECT_INACTIVE,
            Outcome.RECORD_CLOSED,
            "data ditemukan, status non aktif silahkan hubungi dinas dukcapil",
            "data ditemukan, status non aktif silakan hubungi dinas dukcapil",
            "data ditemukan, status tidak aktif silahkan hubungi dinas dukcapil",
            "data ditemukan, status tidak aktif silakan hubungi dinas dukcapil"),
    NIK_FORM(
            "15",
            ProblemCode.NIK_REFUSED_BY_PARTNER,
            Outcome.NOT_FOUND,
            "data tidak ditemukan, nik tidak sesuai format dukcapil"),
    LOGIN("", ProblemCode.PARTNER_LOGIN_REFUSED, Outcome.PARTNER_REFUSED, "login gagal"),
    ADDRESS(
            "",
            ProblemCode.PARTNER_ADDRESS_REFUSED,
            Outcome.PARTNER_REFUSED,
            "ip address tidak sesuai",
            "ip tidak sesuai",
            "ip client tidak terdaftar"),
    ACCOUNT(
            "",
            ProblemCode.PARTNER_ACCOUNT_INACTIVE,
            Outcome.PARTNER_REFUSED,
            "user id tidak aktif",
            "instansi tidak aktif"),
    QUOTA("", ProblemCode.PARTNER_QUOTA_EXHAUSTED, Outcome.PARTNER_REFUSED, "kuota akses hari ini telah habis"),
    REQUEST(
            "",
            ProblemCode.PARTNER_REQUEST_REFUSED,
            Outcome.PARTNER_REFUSED,
            "user, password dan ip tidak boleh kosong",
            "parameter tidak lengkap / tidak valid",
            "parameter tidak lengkap",
            "parameter tidak valid"),
    UNKNOWN("", ProblemCode.PARTNER_ANSWER_UNKNOWN, Outcome.UNKNOWN);

    private final String code;
    private final ProblemCode problem;
    private final Outcome outcome;

    @SuppressWarnings("ImmutableEnumChecker") // List.of is
    private final List<String> texts;

    PartnerFault(String code, ProblemCode problem, Outcome outcome, String... texts) {
        this.code = code;
        this.problem = problem;
        this.outcome = outcome;
        this.texts = List.of(texts);
    }

    /** @param code empty when the answer has none, as older services */
    static PartnerFault of(String code, String text) {
        Optional<PartnerFault> known = Stream.of(values())
                .filter(fault -> !code.isEmpty() && fault.code.equals(code))
                .findFirst();
        return known.orElseGet(() -> byText(code, text));
    }

    /**
     * Under a code that is not known, the words still tell why the bus itself was refused; but about a person they are
     * not believed, for the code says that something is different.
     */
    private static PartnerFault byText(String code, String text) {
        String wanted = normalised(text);
        return Stream.of(values())
                .filter(fault -> fault.texts.contains(wanted))
                .filter(fault -> code.isEmpty() || fault.outcome == Outcome.PARTNER_REFUSED)
                .findFirst()
                .orElse(UNKNOWN);
    }

    private static String normalised(String text) {
        return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT).replaceAll("[ .!]+$", "");
    }

    ProblemCode problem() {
        return problem;
    }

    Outcome outcome() {
        return outcome;
    }

    Map<String, String> arguments() {
        return Map.of("partner", DukcapilEndpoint.PARTNER);
    }
}
