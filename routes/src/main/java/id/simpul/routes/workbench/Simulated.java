package id.simpul.routes.workbench;

import id.simpul.core.DataPartner;
import id.simpul.core.Element;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What partners give where no case file says it: everything fits, and nobody is anybody. */
final class Simulated {

    private static final String VALUE = "CONTOH";
    private static final String WORD = "contoh";

    private final Systems systems;

    Simulated(Systems systems) {
        this.systems = systems;
    }

    Optional<Line> of(Call call) {
        return Optional.of(new Line.Answer(
                switch (call.scheme()) {
                    case "dukcapil" -> resident(call);
                    case "bpjs" -> Map.of("status", "aktif", "pbi", false);
                    default -> answer(systems.answerOf(call.path()));
                }));
    }

    private static Map<String, Object> resident(Call call) {
        return switch (call.path()) {
            case "verify" -> verdicts(call);
            case "family" -> Map.of("anggota", List.of(values(call)));
            default -> Map.of("unsur", values(call));
        };
    }

    private static Map<String, Object> verdicts(Call call) {
        Map<String, Object> verdicts = new LinkedHashMap<>();
        elements(call)
                .forEach(element -> verdicts.put(
                        element,
                        Element.ofKey(DataPartner.DUKCAPIL, element)
                                        .filter(Element::isFuzzy)
                                        .isPresent()
                                ? Map.of("sesuai", true, "skor", 100)
                                : Map.of("sesuai", true)));
        return Map.of("kesimpulan", "sesuai", "unsur", verdicts);
    }

    private static Map<String, Object> values(Call call) {
        return elements(call).stream().collect(Collectors.toMap(element -> element, element -> VALUE));
    }

    /** What the address names, otherwise what the request claims, otherwise the name. */
    private static Set<String> elements(Call call) {
        Set<String> elements = new TreeSet<>(
                Arrays.stream(call.parameters().getOrDefault("elements", "").split(",", -1))
                        .map(String::strip)
                        .filter(key -> !key.isEmpty())
                        .toList());
        if (elements.isEmpty()) {
            call.subject().ifPresent(subject -> subject.claims().keySet().forEach(each -> elements.add(each.name())));
        }
        return elements.isEmpty() ? Set.of(Element.NAMA_LGKP.name()) : elements;
    }

    private static Map<String, Object> answer(Set<String> keys) {
        return keys.stream().collect(Collectors.toMap(key -> key, key -> WORD));
    }
}
