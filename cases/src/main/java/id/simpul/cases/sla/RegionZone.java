package id.simpul.cases.sla;

import java.time.ZoneId;
import java.util.Set;

/** The zones of Indonesia. */
public enum RegionZone {
    WIB("Asia/Jakarta"),
    WITA("Asia/Makassar"),
    WIT("Asia/Jayapura");

    /** Kemendagri codes of provinces. */
    private static final Set<String> CENTRAL =
            Set.of("51", "52", "53", "63", "64", "65", "71", "72", "73", "74", "75", "76");

    private final String id;

    RegionZone(String id) {
        this.id = id;
    }

    /** @param region Kemendagri code of a province, or of a regency in it */
    public static RegionZone ofRegion(String region) {
        String province = region.substring(0, Math.min(2, region.length()));
        if (CENTRAL.contains(province)) {
            return WITA;
        }
        return province.startsWith("8") || province.startsWith("9") ? WIT : WIB;
    }

    public ZoneId id() {
        return ZoneId.of(id);
    }
}
