package id.simpul.routes.workbench;

import id.simpul.core.DataPartner;
import id.simpul.core.Element;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Holds what a case file has a partner give against what that partner can give. */
final class AnswerCheck {

    private static final Set<String> CONCLUSIONS = Set.of("sesuai", "mirip", "tidak-sesuai");
    private static final Set<String> VERDICT = Set.of("sesuai", "skor");
    private static final Set<String> MEMBERSHIP_VERDICTS = Set.of("status", "pbi");
    private static final Set<String> MEMBERSHIP =
            Set.of("status", "pbi", "jenisPeserta", "hakKelas", "nomorKartu", "faskes", "dinsos", "nomorSktm");

    private AnswerCheck() {}

    /** Empty when the partner could give it; otherwise what it could not, without any value. */
    static Optional<String> fault(Call call, Systems systems, Map<String, Object> given) {
        return switch (call.scheme()) {
            case "dukcapil" -> resident(call, given);
            case "bpjs" ->
                keys(given, "retrieve".equals(call.parameters().get("mode")) ? MEMBERSHIP : MEMBERSHIP_VERDICTS, "");
            default ->
                systems.find(call.path())
                        .filter(operation -> !operation.answer().isEmpty())
                        .flatMap(operation -> keys(given, operation.answer(), ""));
        };
    }

    private static Optional<String> resident(Call call, Map<String, Object> given) {
        return switch (call.path()) {
            case "verify" ->
                keys(given, Set.of("kesimpulan", "unsur"), "")
                        .or(() -> CONCLUSIONS.contains(String.valueOf(given.get("kesimpulan")))
                                ? Optional.empty()
                                : Optional.of("kesimpulan"))
                        .or(() -> elements(call, given.get("unsur"), "unsur"))
                        .or(() -> verdicts(given.get("unsur")));
            case "family" ->
                keys(given, Set.of("anggota"), "")
                        .or(() -> given.get("anggota") instanceof Collection<?> members
                                ? first(members.stream().map(member -> elements(call, member, "anggota")))
                                : Optional.of("anggota"));
            default -> keys(given, Set.of("unsur"), "").or(() -> elements(call, given.get("unsur"), "unsur"));
        };
    }

    private static Optional<String> elements(Call call, @Nullable Object given, String at) {
        if (!(given instanceof Map<?, ?> elements) || elements.isEmpty()) {
            return Optional.of(at);
        }
        List<String> wanted = Arrays.stream(
                        call.parameters().getOrDefault("elements", "").split(",", -1))
                .map(String::strip)
                .filter(key -> !key.isEmpty())
                .toList();
        return first(elements.keySet().stream()
                .map(String::valueOf)
                .map(key -> Element.ofKey(DataPartner.DUKCAPIL, key).isPresent()
                                && (wanted.isEmpty() || wanted.contains(key))
                        ? Optional.empty()
                        : Optional.of(at + "/" + key)));
    }

    private static Optional<String> verdicts(@Nullable Object given) {
        if (!(given instanceof Map<?, ?> elements)) {
            return Optional.of("unsur");
        }
        return first(elements.entrySet().stream()
                .map(element ->
                        element.getValue() instanceof Map<?, ?> verdict && verdict.get("sesuai") instanceof Boolean
                                ? keys(verdict, VERDICT, "unsur/" + element.getKey() + "/")
                                : Optional.of("unsur/" + element.getKey() + "/sesuai")));
    }

    private static Optional<String> keys(Map<?, ?> given, Set<String> known, String at) {
        Set<String> unknown = new TreeSet<>();
        given.keySet().forEach(key -> unknown.add(String.valueOf(key)));
        unknown.removeAll(known);
        return unknown.stream().findFirst().map(key -> at + key);
    }

    private static Optional<String> first(Stream<Optional<String>> faults) {
        return faults.flatMap(Optional::stream).findFirst();
    }
}
