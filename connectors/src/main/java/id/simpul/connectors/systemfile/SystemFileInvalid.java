package id.simpul.connectors.systemfile;

import java.nio.file.Path;
import java.util.List;

/** All that is wrong with a system file, one sentence a fault. Never holds a value of the file. */
public final class SystemFileInvalid extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<String> faults;

    public SystemFileInvalid(Path file, List<String> faults) {
        this(file.getFileName() + ":\n- " + String.join("\n- ", faults), faults);
    }

    private SystemFileInvalid(String message, List<String> faults) {
        super(message);
        this.faults = List.copyOf(faults);
    }

    /** The faults of several files as one. */
    public static SystemFileInvalid all(List<SystemFileInvalid> files) {
        return new SystemFileInvalid(
                String.join("\n", files.stream().map(Throwable::getMessage).toList()),
                files.stream().flatMap(file -> file.faults.stream()).toList());
    }

    public List<String> faults() {
        return faults;
    }
}
