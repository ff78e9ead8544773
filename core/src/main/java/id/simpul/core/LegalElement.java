package id.simpul.core;

/** The 31 elements of individual population data, UU 24/2013 Pasal 58(2) letters a to ee. */
public enum LegalElement {
    NOMOR_KK("a"),
    NIK("b"),
    NAMA("c"),
    JENIS_KELAMIN("d"),
    TEMPAT_LAHIR("e"),
    TANGGAL_LAHIR("f"),
    GOLONGAN_DARAH("g"),
    AGAMA("h"),
    STATUS_PERKAWINAN("i"),
    STATUS_HUBUNGAN_KELUARGA("j"),
    CACAT("k", true),
    PENDIDIKAN("l"),
    PEKERJAAN("m"),
    NIK_IBU("n"),
    NAMA_IBU("o"),
    NIK_AYAH("p"),
    NAMA_AYAH("q"),
    ALAMAT_SEBELUMNYA("r"),
    ALAMAT_SEKARANG("s"),
    KEPEMILIKAN_AKTA_LAHIR("t"),
    NOMOR_AKTA_LAHIR("u"),
    KEPEMILIKAN_AKTA_KAWIN("v"),
    NOMOR_AKTA_KAWIN("w"),
    TANGGAL_KAWIN("x"),
    KEPEMILIKAN_AKTA_CERAI("y"),
    NOMOR_AKTA_CERAI("z"),
    TANGGAL_CERAI("aa"),
    SIDIK_JARI("bb", true),
    IRIS_MATA("cc", true),
    TANDA_TANGAN("dd", true),
    AIB("ee", true);

    private final String letter;
    private final boolean isProtected;

    LegalElement(String letter) {
        this(letter, false);
    }

    LegalElement(String letter, boolean isProtected) {
        this.letter = letter;
        this.isProtected = isProtected;
    }

    /** The letter in Pasal 58(2). */
    public String letter() {
        return letter;
    }

    /** Protected personal data, Pasal 84(1): only for state security and law enforcement, PP 40/2019 Pasal 56(4). */
    public boolean isProtected() {
        return isProtected;
    }
}
