package id.simpul.connectors.systemfile;

import java.util.List;

/** All that is wrong with a system file, one sentence a fault. Never holds a value of the file. */
public final class SystemFileInvalid extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<String> faults;

    public SystemFileInvalid(String file, List<String> faults) {
        this(faults, file + ":\n- " + String.join("\n- ", faults));
    }

    private SystemFileInvalid(List<String> faults, String message) {
        super(message);
        this.faults = List.copyOf(faults);
    }

    /** The faults of several files as one. */
    public static SystemFileInvalid all(List<SystemFileInvalid> files) {
        return new SystemFileInvalid(
                files.stream().flatMap(file -> file.faults.stream()).toList(),
                String.join("\n", files.stream().map(Throwable::getMessage).toList()));
    }

    public List<String> faults() {
        return faults;
    }
}
