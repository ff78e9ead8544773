package id.simpul.core;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What may be agreed and asked for, each of one partner's data. Dukcapil's are the keys of its wire, with the legal element
 * each carries; those of BPJS Kesehatan are ours, and begin with {@code BPJS_}. This is the whole catalogue: what is not here
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
    TGL_CRAI(LegalElement.TANGGAL_CERAI),

    /** Whether the membership is active, and nothing of why. */
    BPJS_STATUS(Form.VERDICT),
    /** Whether the contribution is paid by the state (<i>penerima bantuan iuran</i>). */
    BPJS_PBI(Form.VERDICT),
    /** The kind of membership, in the partner's words. */
    BPJS_JENIS_PESERTA(Form.VALUE),
    /** The class of treatment, in the partner's words. */
    BPJS_HAK_KELAS(Form.VALUE),
    /** The number of the card, 13 digits. */
    BPJS_NO_KARTU(Form.VALUE),
    /** The first health facility. */
    BPJS_FASKES(Form.VALUE),
    /** What BPJS has noted of Dinas Sosial. */
    BPJS_DINSOS(Form.VALUE),
    /** The number of a letter that the person cannot pay. */
    BPJS_NO_SKTM(Form.VALUE);

    /** How Dukcapil compares a value: with a score of 0 to 100, or equal or not. */
    public enum Comparison {
        FUZZY,
        EXACT
    }

    /** What an answer says of an element of BPJS. */
    private enum Form {
        /** Yes or no: also where values may not be received. */
        VERDICT,
        VALUE
    }

    private static final Map<String, Element> BY_KEY =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(Enum::name, Function.identity()));

    private final DataPartner partner;
    private final @Nullable LegalElement legal;
    private final Comparison comparison;
    private final boolean isVerifiable;

    Element(LegalElement legal) {
        this(legal, Comparison.EXACT);
    }

    Element(LegalElement legal, Comparison comparison) {
        this.partner = DataPartner.DUKCAPIL;
        this.legal = legal;
        this.comparison = comparison;
        this.isVerifiable = true;
    }

    Element(Form form) {
        this.partner = DataPartner.BPJS;
        this.legal = null;
        this.comparison = Comparison.EXACT;
        this.isVerifiable = form == Form.VERDICT;
    }

    /** Finds the element of a key, in any case; empty for a key outside the catalogue. */
    public static Optional<Element> ofKey(String key) {
        return Optional.ofNullable(BY_KEY.get(key.toUpperCase(Locale.ROOT)));
    }

    /** The same, of one partner's elements only. */
    public static Optional<Element> ofKey(DataPartner partner, String key) {
        return ofKey(key).filter(element -> element.partner == partner);
    }

    /** Whose data it is. */
    public DataPartner partner() {
        return partner;
    }

    /** What the law on population data calls it; empty for what is no population data. */
    public Optional<LegalElement> legal() {
        return Optional.ofNullable(legal);
    }

    /** Whether it can be asked for in this mode: a value of BPJS cannot be verified, only received. */
    public boolean canBeAskedIn(Mode mode) {
        return mode == Mode.RETRIEVE || isVerifiable;
    }

    public boolean isProtected() {
        return legal != null && legal.isProtected();
    }

    public boolean isFuzzy() {
        return comparison == Comparison.FUZZY;
    }

    /** A date: ISO 8601 ({@code 1990-02-12}) everywhere but on the partner's wire. */
    public boolean isDate() {
        return this == TGL_LHR || this == TGL_KWN || this == TGL_CRAI;
    }
}
