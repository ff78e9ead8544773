package id.simpul.sandbox.dukcapil;

import id.simpul.sandbox.dukcapil.Resident.Parents;
import id.simpul.sandbox.dukcapil.Resident.Role;
import id.simpul.sandbox.dukcapil.Resident.State;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;

/** Makes families one after the other. The same seed gives the same people, on any machine and day. */
final class Families {

    /** Ages count from here and not from today, so that a resident's record never changes. */
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("ddMMyy", Locale.ROOT);
    private static final int WOMAN = 40;
    private static final int FIRST_SERIAL = 9001;
    private static final int ADULT = 17;
    private static final int PUPIL = 7;

    private final Places places;
    private final SplittableRandom random;
    private final Set<String> numbers = new HashSet<>();

    Families(Places places, long seed) {
        this.places = places;
        this.random = new SplittableRandom(seed);
    }

    /** The next family: a head, perhaps a wife, perhaps children. */
    List<Resident> next() {
        boolean couple = chance(850);
        LocalDate headBorn = TODAY.minusYears(22 + random.nextInt(55)).minusDays(random.nextInt(365));
        LocalDate wedding = headBorn.plusYears(21).plusDays(random.nextInt(300));
        Household household = household(headBorn, couple, wedding);
        List<Resident> family = new ArrayList<>();
        boolean headIsWoman = !couple && chance(400);
        family.add(adult(
                household,
                headIsWoman,
                headBorn,
                couple ? "KAWIN" : headIsWoman ? "CERAI MATI" : "BELUM KAWIN",
                "KEPALA KELUARGA"));
        if (couple) {
            family.add(adult(household, true, headBorn.plusDays(random.nextInt(1400)), "KAWIN", "ISTRI"));
            addChildren(family, wedding);
        }
        return family;
    }

    private Household household(LocalDate headBorn, boolean couple, LocalDate wedding) {
        Place place = chance(850) ? Places.pick(places.home(), random) : Places.pick(places.elsewhere(), random);
        int village = random.nextInt(Names.villages());
        String number = unused(place.code() + DAY.format(headBorn.plusYears(22)));
        return new Household(
                number,
                place,
                Names.ofStreet(random),
                1 + random.nextInt(12),
                1 + random.nextInt(9),
                Integer.toString((village % 3 == 0 ? 1001 : 2001) + village),
                Names.ofVillage(village),
                "DUSUN " + Names.ofVillage(village + 3),
                Integer.toString(68100 + random.nextInt(90)),
                Places.pick(Names.RELIGIONS, random),
                couple ? place.code() + "/" + wedding.getYear() + "/" + (100 + random.nextInt(900)) : "",
                couple ? wedding.toString() : "");
    }

    private Resident adult(Household household, boolean isWoman, LocalDate born, String marital, String relation) {
        Place origin = origin(household.place());
        Role role = new Role(
                relation,
                marital,
                Places.pick(Names.EDUCATIONS, random),
                relation.equals("ISTRI") && chance(500)
                        ? "MENGURUS RUMAH TANGGA"
                        : Places.pick(Names.OCCUPATIONS, random));
        Parents parents = new Parents("", Names.ofPerson(true, random), "", Names.ofPerson(false, random));
        return new Resident(
                nik(origin, isWoman, born),
                household,
                Names.ofPerson(isWoman, random),
                isWoman,
                born,
                origin.regency(),
                role,
                parents,
                Places.pick(Names.BLOOD, random),
                state());
    }

    /** Where somebody was first registered: mostly where they live, for some under a code that is no longer given. */
    private Place origin(Place residence) {
        if (chance(30)) {
            return Places.pick(places.replaced(), random);
        }
        return chance(100) ? Places.pick(places.elsewhere(), random) : residence;
    }

    private void addChildren(List<Resident> family, LocalDate wedding) {
        Resident father = family.get(0);
        Resident mother = family.get(1);
        Parents parents = new Parents(mother.nik(), mother.name(), father.nik(), father.name());
        LocalDate born = wedding.plusDays(300 + random.nextInt(900));
        int wanted = random.nextInt(4);
        for (int count = 0; count < wanted && born.isBefore(TODAY) && born.isAfter(TODAY.minusYears(28)); count++) {
            family.add(child(father.household(), parents, born));
            born = born.plusDays(500 + random.nextInt(1500));
        }
    }

    private Resident child(Household household, Parents parents, LocalDate born) {
        boolean isWoman = chance(490);
        int age = born.until(TODAY).getYears();
        Role role = new Role(
                "ANAK",
                "BELUM KAWIN",
                age < PUPIL ? "TIDAK/BELUM SEKOLAH" : age < ADULT ? "BELUM TAMAT SD/SEDERAJAT" : "SLTA/SEDERAJAT",
                age < PUPIL ? "BELUM/TIDAK BEKERJA" : "PELAJAR/MAHASISWA");
        Place place = household.place();
        return new Resident(
                nik(place, isWoman, born),
                household,
                Names.ofPerson(isWoman, random),
                isWoman,
                born,
                place.regency(),
                role,
                parents,
                Places.pick(Names.BLOOD, random),
                state());
    }

    private State state() {
        int draw = random.nextInt(1000);
        if (draw < 20) {
            return State.DECEASED;
        }
        if (draw < 25) {
            return State.DUPLICATE;
        }
        return draw < 35 ? State.INACTIVE : State.ACTIVE;
    }

    private String nik(Place place, boolean isWoman, LocalDate born) {
        int day = born.getDayOfMonth() + (isWoman ? WOMAN : 0);
        return unused(place.code()
                + String.format(Locale.ROOT, "%02d", day)
                + DAY.format(born).substring(2));
    }

    private String unused(String prefix) {
        int serial = FIRST_SERIAL;
        while (!numbers.add(prefix + serial)) {
            serial++;
        }
        return prefix + serial;
    }

    private boolean chance(int inThousand) {
        return random.nextInt(1000) < inThousand;
    }
}
