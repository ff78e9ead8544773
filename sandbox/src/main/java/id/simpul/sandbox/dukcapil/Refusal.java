package id.simpul.sandbox.dukcapil;

import id.simpul.sandbox.dukcapil.Resident.State;

/**
 * The business errors of the service, in the order in which they are looked for. The texts, newer and older, and the
 * codes from 11 on are seen in clients; the codes below 11 are assumptions and can be {@linkplain Quirks set}.
 */
public enum Refusal {
    EMPTY_CREDENTIALS("01", "User, password dan IP tidak boleh kosong"),
    LOGIN("02", "Login Gagal", "Login gagal"),
    USER_INACTIVE("03", "User ID Tidak Aktif"),
    INSTITUTION_INACTIVE("04", "Instansi Tidak Aktif"),
    ADDRESS("05", "IP Tidak Sesuai", "IP Address Tidak Sesuai"),
    PARAMETERS("06", "Parameter Tidak Lengkap / Tidak Valid"),
    QUOTA("07", "Kuota Akses Hari ini telah Habis", "Kuota akses hari ini telah habis"),
    NIK_FORMAT("15", "Data Tidak Ditemukan, NIK tidak sesuai format Dukcapil"),
    NOT_FOUND("13", "Data Tidak Ditemukan, NIK tidak terdapat di database Kependudukan", "Data tidak ditemukan"),
    DECEASED("11", "Data Ditemukan, Meninggal Dunia"),
    DUPLICATE("12", "Data Ditemukan, Data Ganda"),
    INACTIVE("14", "Data Ditemukan, Status Non Aktif silahkan hubungi Dinas Dukcapil");

    private final String code;
    private final String text;
    private final String olderText;

    Refusal(String code, String text) {
        this(code, text, text);
    }

    Refusal(String code, String text, String olderText) {
        this.code = code;
        this.text = text;
        this.olderText = olderText;
    }

    String code() {
        return code;
    }

    String text() {
        return text;
    }

    String olderText() {
        return olderText;
    }

    /** Whether it says something about the person, and not about the one who asks. */
    boolean isAboutPerson() {
        return compareTo(NIK_FORMAT) >= 0;
    }

    static Refusal of(State closed) {
        return switch (closed) {
            case DECEASED -> DECEASED;
            case DUPLICATE -> DUPLICATE;
            case INACTIVE -> INACTIVE;
            case ACTIVE -> throw new IllegalArgumentException("An active resident is not refused");
        };
    }
}
