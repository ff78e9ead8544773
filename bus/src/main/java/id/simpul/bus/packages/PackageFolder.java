package id.simpul.bus.packages;

import id.simpul.agreements.packages.PackageImport.Reuse;
import id.simpul.agreements.packages.PackageKind;
import id.simpul.routes.PackageFaults;
import id.simpul.routes.check.PackageFiles;
import java.io.IOException;
import java.util.SortedMap;

/** Where people keep packages of one kind. */
interface PackageFolder {

    PackageKind kind();

    /** What is there now, by name, each with a text that changes whenever something of it does. */
    SortedMap<String, String> states() throws IOException;

    /**
     * What is imported of one.
     *
     * @throws PackageFaults when it is not there or cannot be read
     */
    PackageFiles files(String name) throws IOException;

    /**
     * Whether what was read can be used here.
     *
     * @throws PackageFaults with everything that is wrong with it
     */
    Usable requireUsable(String name, PackageFiles files) throws IOException;

    /**
     * The version that a package gives itself.
     *
     * @param reuse whether it may be imported again with another content
     */
    record Usable(String version, Reuse reuse) {}
}
