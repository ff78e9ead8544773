package id.simpul.core;

import java.util.Optional;
import java.util.stream.Stream;

/** The closed list of purposes for which population data may be used, UU 24/2013 Pasal 58(4). */
public enum LegalGround {
    PELAYANAN_PUBLIK("a", "pelayanan-publik"),
    PERENCANAAN_PEMBANGUNAN("b", "perencanaan-pembangunan"),
    ALOKASI_ANGGARAN("c", "alokasi-anggaran"),
    PEMBANGUNAN_DEMOKRASI("d", "pembangunan-demokrasi"),
    PENEGAKAN_HUKUM("e", "penegakan-hukum");

    private final String letter;
    private final String key;

    LegalGround(String letter, String key) {
        this.letter = letter;
        this.key = key;
    }

    /** Finds the ground an agreement names, such as {@code pelayanan-publik}. */
    public static Optional<LegalGround> ofKey(String key) {
        return Stream.of(values()).filter(ground -> ground.key.equals(key)).findFirst();
    }

    /** The letter in Pasal 58(4). */
    public String letter() {
        return letter;
    }

    public String key() {
        return key;
    }

    /** Whether protected elements may be agreed at all under this ground, PP 40/2019 Pasal 56(4). */
    public boolean coversProtectedElements() {
        return this == PENEGAKAN_HUKUM;
    }
}
