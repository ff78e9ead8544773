package id.simpul.bus.packages;

import id.simpul.routes.check.PackageFiles;
import java.util.List;

/** What a package must keep to be imported. */
@FunctionalInterface
public interface PackageRules {

    /** @return everything that is wrong with it, a line each; empty when it may be imported */
    List<String> faults(String service, PackageFiles files);
}
