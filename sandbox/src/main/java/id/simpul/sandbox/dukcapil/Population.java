package id.simpul.sandbox.dukcapil;

import id.simpul.sandbox.dukcapil.Resident.State;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** All residents of the simulated register, by NIK. Deterministic: seed and size decide every value. */
public final class Population {

    private static final int SAMPLES = 3;
    private static final int LARGE_FAMILY = 3;
    private static final int ADULT_BORN_BEFORE = 2005;

    private final List<Resident> residents;
    private final Map<String, Resident> byNik;
    private final Map<String, List<Resident>> byFamilyCard;
    private final Set<String> replacedCodes;

    private Population(List<Resident> residents, Set<String> replacedCodes) {
        this.residents = List.copyOf(residents);
        this.replacedCodes = Set.copyOf(replacedCodes);
        this.byNik = new HashMap<>(residents.size() * 2);
        residents.forEach(resident -> byNik.put(resident.nik(), resident));
        this.byFamilyCard = residents.stream()
                .collect(Collectors.groupingBy(
                        resident -> resident.household().number(), Collectors.toUnmodifiableList()));
    }

    /** Makes this many residents; the last family may be cut short. */
    public static Population make(int size, long seed) {
        Places places = Places.load();
        Families families = new Families(places, seed);
        List<Resident> residents = new ArrayList<>(size + 5);
        while (residents.size() < size) {
            residents.addAll(families.next());
        }
        return new Population(
                residents.subList(0, size),
                places.replaced().stream().map(Place::code).collect(Collectors.toSet()));
    }

    public int size() {
        return residents.size();
    }

    public Optional<Resident> find(String nik) {
        return Optional.ofNullable(byNik.get(nik));
    }

    /**
     * Who is on the resident's family card. That the dead, the double and the inactive are not on it is an assumption;
     * how the real service tells of them is not known.
     */
    public List<Resident> family(Resident resident) {
        return byFamilyCard.getOrDefault(resident.household().number(), List.of()).stream()
                .filter(member -> member.state() == State.ACTIVE)
                .toList();
    }

    /** In the order in which they were made; a family's members stand together. */
    public List<Resident> residents() {
        return residents;
    }

    /** Some residents to try, a few a kind: active, woman, child, old-region, family,
     * deceased, duplicate, inactive. */
    public Map<String, List<Resident>> samples() {
        Predicate<Resident> active = resident -> resident.state() == State.ACTIVE;
        Predicate<Resident> adult = active.and(resident -> resident.birthDate().getYear() < ADULT_BORN_BEFORE);
        Predicate<Resident> old =
                resident -> replacedCodes.contains(resident.nik().substring(0, 6));
        Map<String, List<Resident>> samples = new LinkedHashMap<>();
        samples.put("active", some(adult.and(old.negate()).and(resident -> !resident.isWoman())));
        samples.put("woman", some(adult.and(old.negate()).and(Resident::isWoman)));
        samples.put("child", some(active.and(adult.negate())));
        samples.put("old-region", some(adult.and(old)));
        samples.put("family", some(active.and(resident -> family(resident).size() >= LARGE_FAMILY)));
        samples.put("deceased", some(resident -> resident.state() == State.DECEASED));
        samples.put("duplicate", some(resident -> resident.state() == State.DUPLICATE));
        samples.put("inactive", some(resident -> resident.state() == State.INACTIVE));
        return samples;
    }

    /** A number of the right form that nobody has: the serials above 9990 are given only when all below are taken. */
    public String unknownNik() {
        return residents.get(0).nik().substring(0, 12) + "9999";
    }

    private List<Resident> some(Predicate<Resident> wanted) {
        return residents.stream().filter(wanted).limit(SAMPLES).toList();
    }
}
