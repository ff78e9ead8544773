package id.simpul.sandbox.bpjs;

import id.simpul.sandbox.bpjs.Membership.Kind;
import id.simpul.sandbox.dukcapil.Population;
import id.simpul.sandbox.dukcapil.Resident;
import id.simpul.sandbox.dukcapil.Resident.State;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Who of the residents of the simulated register is a member: of ten, six are active, two of them paid for by the state, one
 * owes contributions, one is none, and neither are the dead. The place in the register decides.
 */
public final class Members {

    private static final int SAMPLES = 3;
    private static final int TEN = 10;
    private static final int FIRST_PBI = 6;
    private static final int LATE = 8;
    private static final int NONE = 9;

    private final List<Resident> residents;
    private final Map<String, Integer> places = new HashMap<>();

    Members(Population population) {
        residents = population.residents();
        IntStream.range(0, residents.size())
                .forEach(place -> places.put(residents.get(place).nik(), place));
    }

    public Optional<Membership> byNik(String nik) {
        return Optional.ofNullable(places.get(nik)).flatMap(this::at);
    }

    public Optional<Membership> byCard(String card) {
        int place = card.startsWith("0001") ? Integer.parseInt(card.substring(4)) : residents.size();
        return place < residents.size() ? at(place) : Optional.empty();
    }

    /** Some members to try. */
    public List<Membership> samples(Kind kind) {
        return all().filter(member -> member.kind() == kind).limit(SAMPLES).toList();
    }

    /** Residents who live and are no members. */
    public List<Resident> strangers() {
        return IntStream.range(0, residents.size())
                .filter(place -> place % TEN == NONE)
                .mapToObj(residents::get)
                .filter(resident -> resident.state() == State.ACTIVE)
                .limit(SAMPLES)
                .toList();
    }

    /** Another member than this one. */
    Membership somebodyElse(Membership member) {
        return all().filter(other -> !other.card().equals(member.card()))
                .findFirst()
                .orElseThrow();
    }

    private Stream<Membership> all() {
        return IntStream.range(0, residents.size()).mapToObj(this::at).flatMap(Optional::stream);
    }

    private Optional<Membership> at(int place) {
        Resident resident = residents.get(place);
        int tenth = place % TEN;
        if (tenth == NONE || resident.state() == State.DECEASED) {
            return Optional.empty();
        }
        Kind kind = tenth == LATE ? Kind.TUNGGAK : tenth >= FIRST_PBI ? Kind.PBI : Kind.AKTIF;
        return Optional.of(new Membership(resident, kind, "0001%09d".formatted(place)));
    }
}
