package id.simpul.routes;

import java.util.List;

/** Everything that is wrong with a folder of service packages, said once. */
public final class ServicePackageFaults extends RuntimeException {

    private static final long serialVersionUID = 1;

    public ServicePackageFaults(List<String> faults) {
        super(String.join(System.lineSeparator(), faults));
    }
}
