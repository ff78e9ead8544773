package id.simpul.sandbox.dukcapil;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** A resident's record as the service writes it: the NIK and the institution's elements, never others. */
final class WireRecord {

    /** What clients of the older service read into whole numbers. */
    private static final Set<String> NUMBERS =
            Set.of("NIK", "NO_KK", "NO_PROP", "NO_KAB", "NO_KEC", "NO_KEL", "NO_RT", "NO_RW", "KODE_POS");

    private WireRecord() {}

    static Map<String, Object> of(Institution institution, Resident resident, Quirks quirks) {
        Map<String, String> recorded = resident.values();
        Map<String, Object> record = new LinkedHashMap<>();
        institution.elements().forEach(key -> put(record, key, recorded.getOrDefault(key, ""), quirks));
        put(record, "NIK", resident.nik(), quirks);
        return record;
    }

    /** Puts a text or, in the older form, a number without its leading zeros; a number that is not there is null. */
    static void put(Map<String, Object> record, String key, String value, Quirks quirks) {
        if (!quirks.isLegacy() || !NUMBERS.contains(key)) {
            record.put(key, value);
        } else {
            record.put(key, value.isEmpty() ? null : Long.valueOf(value));
        }
    }
}
