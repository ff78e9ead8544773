package id.simpul.sandbox.disnaker;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * One line of the journal.
 *
 * @param urut its place, from 1
 * @param kunci the idempotency key of an effect; empty for what the officer did
 * @param nomor the applicant's number at whoever sent the application
 * @param sidik fingerprint of the request, so that a key is not used for two
 */
record Entry(
        long urut,
        Kind jenis,
        String kunci,
        String nomorDaftar,
        String nomor,
        Status status,
        String alasan,
        String sidik) {

    /** DAFTAR, PERBAIKAN and BATAL are effects of the sender; the others are the officer's, and what the bus was told. */
    enum Kind {
        DAFTAR,
        PERBAIKAN,
        BATAL,
        KEPUTUSAN,
        TERKIRIM;

        boolean isEffect() {
            return this == DAFTAR || this == PERBAIKAN || this == BATAL;
        }
    }

    /** As {@code GET /control/efek} lists it. */
    Map<String, Object> asEffect() {
        Map<String, Object> effect = new LinkedHashMap<>();
        effect.put("urut", urut);
        effect.put("jenis", jenis.name().toLowerCase(Locale.ROOT));
        effect.put("kunci", kunci);
        effect.put("nomorDaftar", nomorDaftar);
        effect.put("nomor", nomor);
        return effect;
    }
}
