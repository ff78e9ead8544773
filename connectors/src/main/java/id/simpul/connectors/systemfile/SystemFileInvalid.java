package id.simpul.connectors.systemfile;

import java.nio.file.Path;
import java.util.List;

/** All that is wrong with a system file, one sentence a fault. Never holds a value of the file. */
public final class SystemFileInvalid extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<String> faults;

    public SystemFileInvalid(Path file, List<String> faults) {
        super(file.getFileName() + ":\n- " + String.join("\n- ", faults));
        this.faults = List.copyOf(faults);
    }

    public List<String> faults() {
        return faults;
    }
}
