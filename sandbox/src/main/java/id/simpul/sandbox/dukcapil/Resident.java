package id.simpul.sandbox.dukcapil;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/**
 * A person who does not exist. The NIK shows it: SIAK gives serials from 0001 upwards, these begin at 9001.
 */
public record Resident(
        String nik,
        Household household,
        String name,
        boolean isWoman,
        LocalDate birthDate,
        String birthPlace,
        Role role,
        Parents parents,
        String bloodGroup,
        State state) {

    /** What Dukcapil says about a number that it has. */
    public enum State {
        ACTIVE,
        DECEASED,
        DUPLICATE,
        INACTIVE
    }

    /** The place in the family and in society, in the words of the service. */
    record Role(String relation, String maritalStatus, String education, String occupation) {}

    /** Names and numbers of the parents; a number is empty when that parent is in no record. */
    record Parents(String motherNik, String mother, String fatherNik, String father) {}

    /** The whole record in the wire's keys: descriptions, not codes; dates as ISO 8601; every value a text. */
    public Map<String, String> values() {
        Map<String, String> values = new TreeMap<>();
        addPerson(values);
        addFamily(values);
        addResidence(values);
        return values;
    }

    private void addPerson(Map<String, String> values) {
        values.put("NIK", nik);
        values.put("NAMA_LGKP", name);
        values.put("JENIS_KLMIN", isWoman ? "Perempuan" : "Laki-Laki");
        values.put("TMPT_LHR", birthPlace);
        values.put("TGL_LHR", birthDate.toString());
        values.put("GOL_DARAH", bloodGroup);
        values.put("AGAMA", household.religion());
        values.put("PNYDNG_CCT", "TIDAK CACAT");
        values.put("PDDK_AKH", role.education());
        values.put("JENIS_PKRJN", role.occupation());
        values.put("NO_AKTA_LHR", nik.substring(0, 4) + "-LT-" + nik.substring(6));
        values.put("EKTP_STATUS", role.occupation().equals("BELUM/TIDAK BEKERJA") ? "BELUM REKAM" : "SUDAH REKAM");
    }

    private void addFamily(Map<String, String> values) {
        boolean married = role.maritalStatus().equals("KAWIN");
        values.put("NO_KK", household.number());
        values.put("STATUS_KAWIN", role.maritalStatus());
        values.put("STAT_HBKEL", role.relation());
        values.put("NIK_IBU", parents.motherNik());
        values.put("NAMA_LGKP_IBU", parents.mother());
        values.put("NIK_AYAH", parents.fatherNik());
        values.put("NAMA_LGKP_AYAH", parents.father());
        values.put("NO_AKTA_KWN", married ? household.marriageNumber() : "");
        values.put("TGL_KWN", married ? household.marriageDate() : "");
        values.put("NO_AKTA_CRAI", "");
        values.put("TGL_CRAI", "");
    }

    /** Numbers lose their leading zeros, as they do in the answers that real clients show. */
    private void addResidence(Map<String, String> values) {
        Place place = household.place();
        values.put("ALAMAT", household.address());
        values.put("NO_RT", Integer.toString(household.rt()));
        values.put("NO_RW", Integer.toString(household.rw()));
        values.put("DUSUN", household.hamlet());
        values.put("KODE_POS", household.postcode());
        values.put("NO_PROP", withoutZeros(place.provinceNumber()));
        values.put("PROP_NAME", place.province());
        values.put("NO_KAB", withoutZeros(place.regencyNumber()));
        values.put("KAB_NAME", place.regency());
        values.put("NO_KEC", withoutZeros(place.number()));
        values.put("KEC_NAME", place.name());
        values.put("NO_KEL", household.village());
        values.put("KEL_NAME", household.villageName());
    }

    private static String withoutZeros(String number) {
        return Integer.toString(Integer.parseInt(number));
    }
}
