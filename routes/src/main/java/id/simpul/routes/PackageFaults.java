package id.simpul.routes;

import java.util.List;

/** Everything that is wrong with packages of services or systems, said once. */
public final class PackageFaults extends RuntimeException {

    private static final long serialVersionUID = 1;

    public PackageFaults(List<String> faults) {
        super(String.join(System.lineSeparator(), faults));
    }
}
