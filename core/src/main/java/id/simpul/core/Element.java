package id.simpul.core;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A key of the Dukcapil wire, and the legal element it carries. This is the whole catalogue: a key that is not here
 * (such as EKTP_STATUS, which no legal element covers) is dropped by the connector and cannot be agreed.
 */
public enum Element {
    NO_KK(LegalElement.NOMOR_KK),
    NIK(LegalElement.NIK),
    NAMA_LGKP(LegalElement.NAMA, Comparison.FUZZY),
    JENIS_KLMIN(LegalElement.JENIS_KELAMIN),
    TMPT_LHR(LegalElement.TEMPAT_LAHIR, Comparison.FUZZY),
    TGL_LHR(LegalElement.TANGGAL_LAHIR),
    GOL_DARAH(LegalElement.GOLONGAN_DARAH),
    AGAMA(LegalElement.AGAMA),
    STATUS_KAWIN(LegalElement.STATUS_PERKAWINAN),
    STAT_HBKEL(LegalElement.STATUS_HUBUNGAN_KELUARGA),
    PNYDNG_CCT(LegalElement.CACAT),
    PDDK_AKH(LegalElement.PENDIDIKAN),
    JENIS_PKRJN(LegalElement.PEKERJAAN),
    NIK_IBU(LegalElement.NIK_IBU),
    NAMA_LGKP_IBU(LegalElement.NAMA_IBU, Comparison.FUZZY),
    NIK_AYAH(LegalElement.NIK_AYAH),
    NAMA_LGKP_AYAH(LegalElement.NAMA_AYAH),
    ALAMAT(LegalElement.ALAMAT_SEKARANG, Comparison.FUZZY),
    NO_RT(LegalElement.ALAMAT_SEKARANG),
    NO_RW(LegalElement.ALAMAT_SEKARANG),
    DUSUN(LegalElement.ALAMAT_SEKARANG),
    KODE_POS(LegalElement.ALAMAT_SEKARANG),
    NO_PROP(LegalElement.ALAMAT_SEKARANG),
    PROP_NAME(LegalElement.ALAMAT_SEKARANG),
    NO_KAB(LegalElement.ALAMAT_SEKARANG),
    KAB_NAME(LegalElement.ALAMAT_SEKARANG),
    NO_KEC(LegalElement.ALAMAT_SEKARANG),
    KEC_NAME(LegalElement.ALAMAT_SEKARANG),
    NO_KEL(LegalElement.ALAMAT_SEKARANG),
    KEL_NAME(LegalElement.ALAMAT_SEKARANG),
    NO_AKTA_LHR(LegalElement.NOMOR_AKTA_LAHIR),
    NO_AKTA_KWN(LegalElement.NOMOR_AKTA_KAWIN),
    TGL_KWN(LegalElement.TANGGAL_KAWIN),
    NO_AKTA_CRAI(LegalElement.NOMOR_AKTA_CERAI),
    TGL_CRAI(LegalElement.TANGGAL_CERAI);

    /** How Dukcapil compares a value: with a score of 0 to 100, or equal or not. */
    public enum Comparison {
        FUZZY,
        EXACT
    }

    private static final Map<String, Element> BY_KEY =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(Enum::name, Function.identity()));

    private final LegalElement legal;
    private final Comparison comparison;

    Element(LegalElement legal) {
        this(legal, Comparison.EXACT);
    }

    Element(LegalElement legal, Comparison comparison) {
        this.legal = legal;
        this.comparison = comparison;
    }

    /** Finds the element of a wire key, in any case; empty for a key outside the catalogue. */
    public static Optional<Element> ofKey(String key) {
        return Optional.ofNullable(BY_KEY.get(key.toUpperCase(Locale.ROOT)));
    }

    public LegalElement legal() {
        return legal;
    }

    public boolean isProtected() {
        return legal.isProtected();
    }

    public boolean isFuzzy() {
        return comparison == Comparison.FUZZY;
    }

    /** A date: ISO 8601 ({@code 1990-02-12}) everywhere but on the partner's wire. */
    public boolean isDate() {
        return this == TGL_LHR || this == TGL_KWN || this == TGL_CRAI;
    }
}
