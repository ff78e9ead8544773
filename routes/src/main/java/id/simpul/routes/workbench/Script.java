package id.simpul.routes.workbench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;

/** What partners give while one case file is played, and what was asked of them. Branches may ask at the same time. */
final class Script {

    private final Map<String, List<Line>> lines;
    private final Function<Call, Optional<Line>> otherwise;
    private final Map<String, Integer> played = new HashMap<>();
    private final Map<String, Map<String, Object>> arrived = new HashMap<>();
    private final List<Flaw> flaws = new ArrayList<>();
    private Consumer<Call> listener = call -> {};

    /** @param otherwise what a partner gives for which the file has no lines */
    Script(Map<String, List<Line>> lines, Function<Call, Optional<Line>> otherwise) {
        this.lines = Map.copyOf(lines);
        this.otherwise = otherwise;
    }

    /** @param told of each call */
    synchronized void tell(Consumer<Call> told) {
        listener = told;
    }

    /** Empty when there is no line for it, which is noted. A single line is for each call. */
    synchronized Optional<Line> next(Call call) {
        listener.accept(call);
        List<Line> all = lines.getOrDefault(call.step(), List.of());
        int place = played.merge(call.step(), 1, Integer::sum) - 1;
        Optional<Line> line = all.isEmpty()
                ? otherwise.apply(call)
                : Optional.of(all.size() == 1 ? 0 : place)
                        .filter(at -> at < all.size())
                        .map(all::get);
        if (line.isEmpty()) {
            flaws.add(Flaw.of(Flaw.Code.UNSCRIPTED, call.step(), call.scheme() + ":" + call.path()));
        }
        if (line.isPresent() && line.get() instanceof Line.Fault fault) {
            fault.arrived().ifPresent(value -> arrived.put(call.step(), value));
        }
        return line;
    }

    /** What the partner says when it is asked whether a call of this step has arrived. */
    synchronized Optional<Map<String, Object>> arrived(String step) {
        return Optional.ofNullable(arrived.remove(step));
    }

    /** The file has a partner give what it cannot give. */
    synchronized void impossible(String step, String fault) {
        flaws.add(Flaw.of(Flaw.Code.PARTNER_ANSWER, step, fault));
    }

    synchronized List<Flaw> flaws() {
        return List.copyOf(flaws);
    }

    synchronized Set<String> unused() {
        Set<String> unused = new TreeSet<>(lines.keySet());
        unused.removeAll(played.keySet());
        return unused;
    }
}
