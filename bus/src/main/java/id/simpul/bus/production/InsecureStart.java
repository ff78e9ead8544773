package id.simpul.bus.production;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The production profile refuses to start. The message has every fault with its fix, in Indonesian and English. */
public final class InsecureStart extends IllegalStateException {

    private static final long serialVersionUID = 1;
    private static final Locale INDONESIAN = Locale.forLanguageTag("id");

    private final transient List<Fault> faults;

    InsecureStart(List<Fault> faults) {
        super(message(faults));
        this.faults = List.copyOf(faults);
    }

    /** The codes of the faults, such as {@code certificate-of-development}, in the order in which they are told. */
    public List<String> codes() {
        return faults.stream().map(fault -> fault.code().key()).toList();
    }

    private static String message(List<Fault> faults) {
        String heading = "Profil production menolak mulai: " + faults.size() + " pengaturan tidak aman.\n"
                + "(The production profile refuses to start: " + faults.size() + " insecure settings.)\n";
        return heading
                + IntStream.range(0, faults.size())
                        .mapToObj(number -> describe(number + 1, faults.get(number)))
                        .collect(Collectors.joining("\n"));
    }

    private static String describe(int number, Fault fault) {
        return number + ". [" + fault.code().key() + "] " + fault.words(INDONESIAN) + "\n   ("
                + fault.words(Locale.ENGLISH) + ")";
    }
}
