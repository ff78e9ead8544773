package id.simpul.sandbox.dukcapil;

import java.util.List;
import java.util.SplittableRandom;

/** Words to make people and addresses from. Common ones, put together by chance. */
final class Names {

    static final List<String> BLOOD = List.of("A", "B", "AB", "O", "TIDAK TAHU");
    static final List<String> RELIGIONS = List.of(
            "ISLAM",
            "ISLAM",
            "ISLAM",
            "ISLAM",
            "ISLAM",
            "ISLAM",
            "ISLAM",
            "ISLAM",
            "KRISTEN",
            "KATHOLIK",
            "HINDU",
            "BUDHA");
    static final List<String> EDUCATIONS =
            List.of("TAMAT SD/SEDERAJAT", "SLTP/SEDERAJAT", "SLTA/SEDERAJAT", "DIPLOMA IV/STRATA I");
    static final List<String> OCCUPATIONS = List.of(
            "PETANI/PEKEBUN",
            "WIRASWASTA",
            "KARYAWAN SWASTA",
            "BURUH TANI",
            "PEDAGANG",
            "PEGAWAI NEGERI SIPIL",
            "GURU");

    private static final List<String> MEN = List.of(
            "AGUS",
            "BAMBANG",
            "BUDI",
            "CAHYO",
            "DEDI",
            "EKO",
            "FAJAR",
            "GUNAWAN",
            "HADI",
            "IMAM",
            "JOKO",
            "KUSNO",
            "LUKMAN",
            "MULYADI",
            "NUR",
            "PRAYITNO",
            "RUDI",
            "SLAMET",
            "TEGUH",
            "UNTUNG",
            "WAHYU",
            "YUSUF",
            "ZAINAL",
            "SUGENG",
            "DARMA",
            "RAHMAT");
    private static final List<String> WOMEN = List.of(
            "AYU",
            "BUNGA",
            "CITRA",
            "DEWI",
            "ENDANG",
            "FITRI",
            "HALIMAH",
            "INDAH",
            "JUMIATI",
            "KARTINI",
            "LESTARI",
            "MURNI",
            "NINGSIH",
            "PUJI",
            "RATNA",
            "SITI",
            "SRI",
            "TITIK",
            "UMI",
            "WATI",
            "YULIANA",
            "ZUBAIDAH",
            "RINA",
            "SARI",
            "MEGA",
            "LILIS");
    private static final List<String> SECOND = List.of(
            "SANTOSO",
            "WIBOWO",
            "PRATAMA",
            "HIDAYAT",
            "SUSANTO",
            "NUGROHO",
            "SETIAWAN",
            "KURNIAWAN",
            "SAPUTRA",
            "WIJAYA",
            "HARTONO",
            "FIRMANSYAH",
            "RAMADHAN",
            "MAULANA",
            "PURNOMO",
            "UTOMO",
            "SISWANTO",
            "HANDOYO");
    private static final List<String> SECOND_OF_WOMEN = List.of(
            "RAHAYU",
            "HANDAYANI",
            "LESTARI",
            "WULANDARI",
            "ASTUTI",
            "PUSPITASARI",
            "KUSUMAWATI",
            "AMINAH",
            "MAULIDA",
            "SETYOWATI",
            "ANGGRAINI",
            "SAFITRI",
            "PERMATASARI",
            "NURHALIZA",
            "HASANAH",
            "KHOTIMAH",
            "MARLINA",
            "OKTAVIANI");
    private static final List<String> STREETS = List.of(
            "MELATI",
            "MAWAR",
            "KENANGA",
            "DIPONEGORO",
            "SUDIRMAN",
            "GAJAH MADA",
            "MERDEKA",
            "PAHLAWAN",
            "ANGGREK",
            "CEMPAKA",
            "RAYA",
            "KARTINI",
            "VETERAN",
            "HAYAM WURUK");
    private static final List<String> VILLAGES = List.of(
            "SUMBERREJO", "KARANGANYAR", "SIDOMULYO", "WONOREJO", "TEGALSARI", "SUKAMAJU", "BANJARSARI", "MEKARSARI");

    private Names() {}

    static String ofPerson(boolean isWoman, SplittableRandom random) {
        return Places.pick(isWoman ? WOMEN : MEN, random) + " "
                + Places.pick(isWoman ? SECOND_OF_WOMEN : SECOND, random);
    }

    static String ofStreet(SplittableRandom random) {
        return "JL. " + Places.pick(STREETS, random) + " NO. " + (1 + random.nextInt(180));
    }

    static String ofVillage(int number) {
        return VILLAGES.get(number % VILLAGES.size());
    }

    static int villages() {
        return VILLAGES.size();
    }
}
