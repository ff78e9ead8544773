package id.simpul.agreements.files;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects the faults of one file. A place that is faulty already is not reported a second time by later checks. */
final class Faults {

    private static final Comparator<Fault> BY_PLACE = Comparator.comparing(Fault::file)
            .thenComparingInt(Fault::line)
            .thenComparingInt(Fault::column)
            .thenComparing(Fault::pointer);

    private final String file;
    private final List<Fault> found = new ArrayList<>();
    private final Set<String> pointers = new HashSet<>();

    Faults(String file) {
        this.file = file;
    }

    void add(Place place, String pointer, Words wrong, Words expected) {
        add(Fault.Kind.CONTENT, place, pointer, wrong, expected);
    }

    void add(Fault.Kind kind, Place place, String pointer, Words wrong, Words expected) {
        found.add(new Fault(file, place.line(), place.column(), pointer, wrong, expected, kind));
        pointers.add(pointer);
    }

    boolean hasAt(String pointer) {
        return pointers.contains(pointer);
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    List<Fault> sorted() {
        return sorted(found);
    }

    static List<Fault> sorted(List<Fault> faults) {
        return faults.stream().sorted(BY_PLACE).toList();
    }
}
