package id.simpul.cli.drill;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the submitters' own list, the office's own list and the record say after a drill of cases.
 *
 * @param acknowledged cases that were acknowledged to submitters
 * @param lost of them those that the office has not got
 * @param doubled of them those that it has more than once
 * @param strange registrations that nobody was told a number of
 * @param renumbered keys that got two numbers
 * @param record what the bus has recorded
 */
record CaseFigures(long acknowledged, long lost, long doubled, long strange, long renumbered, Recorded record) {

    /** How a case of a drill goes, when nobody refuses it. */
    private static final List<String> COURSE = List.of("diajukan", "diterima", "terbit");

    /**
     * What the bus has recorded.
     *
     * @param cases that it has accepted
     * @param open of them those that have not come to their end
     * @param disordered those that went another way than they should
     * @param unproved samples that the log does not prove from beginning to end
     * @param faults of the whole log
     */
    record Recorded(long cases, long open, long disordered, long unproved, long faults) {}

    /** @param effects as the simulated siapkerja has written them down */
    static CaseFigures of(Map<String, String> acknowledged, JsonNode effects, long renumbered, Recorded record) {
        Map<String, Integer> registered = registered(effects);
        Collection<String> numbers = acknowledged.values();
        Set<String> told = new HashSet<>(numbers);
        return new CaseFigures(
                told.size(),
                told.stream().filter(number -> !registered.containsKey(number)).count(),
                told.stream()
                        .filter(number -> registered.getOrDefault(number, 0) > 1)
                        .count(),
                registered.keySet().stream()
                        .filter(number -> !told.contains(number))
                        .count(),
                renumbered + numbers.size() - told.size(),
                record);
    }

    /** Cases that went another way than {@link #COURSE}, or stand still on it. */
    static long disordered(Collection<List<String>> histories) {
        return histories.stream().filter(states -> !states.equals(COURSE)).count();
    }

    /** How often the office registered each number. */
    static Map<String, Integer> registered(JsonNode effects) {
        Map<String, Integer> registered = new HashMap<>();
        for (JsonNode effect : effects.path("efek")) {
            if (effect.path("jenis").asText().equals("daftar")) {
                registered.merge(effect.path("nomor").asText(), 1, Integer::sum);
            }
        }
        return registered;
    }

    boolean hold() {
        return acknowledged > 0
                && lost == 0
                && doubled == 0
                && strange == 0
                && renumbered == 0
                && record.equals(new Recorded(acknowledged, 0, 0, 0, 0));
    }

    Map<String, Object> asMap() {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("acknowledged", acknowledged);
        figures.put("lost", lost);
        figures.put("doubled", doubled);
        figures.put("strange", strange);
        figures.put("renumbered", renumbered);
        figures.put("cases", record.cases());
        figures.put("open", record.open());
        figures.put("disordered", record.disordered());
        figures.put("unproved", record.unproved());
        figures.put("logFaults", record.faults());
        return figures;
    }
}
