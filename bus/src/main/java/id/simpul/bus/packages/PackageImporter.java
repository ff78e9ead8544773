package id.simpul.bus.packages;

import id.simpul.agreements.packages.PackageDecision;
import id.simpul.agreements.packages.PackageImport;
import id.simpul.agreements.packages.PackageImported;
import id.simpul.agreements.packages.PackageName;
import id.simpul.agreements.packages.PackageRegister;
import id.simpul.agreements.packages.PackageShelf;
import id.simpul.agreements.register.Actor;
import id.simpul.routes.PackageFaults;
import id.simpul.routes.check.PackageFiles;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Brings packages of one kind from their folder into the register. What cannot be used is never imported. */
final class PackageImporter {

    private final PackageRegister register;
    private final PackageShelf shelf;
    private final PackageFolder folder;

    PackageImporter(PackageRegister register, PackageShelf shelf, PackageFolder folder) {
        this.register = register;
        this.shelf = shelf;
        this.folder = folder;
    }

    PackageFolder folder() {
        return folder;
    }

    /** The names of which a version is in force. */
    Set<String> inForce() throws SQLException {
        return shelf.inForce(folder.kind()).keySet();
    }

    /**
     * Imports what the folder holds under a name, unless it is there.
     *
     * @throws PackageFaults saying what is wrong with it
     */
    PackageImported.Held add(String name, Actor by) throws IOException {
        PackageFiles files = folder.files(name);
        Optional<PackageImported.Held> known = known(name, files);
        return known.isPresent() ? known.get() : addNew(name, files, by);
    }

    /** What was imported once has been checked then. */
    private Optional<PackageImported.Held> known(String name, PackageFiles files) throws IOException {
        try {
            return shelf.find(named(name), files.hash());
        } catch (SQLException unreadable) {
            throw new IOException("The register of packages cannot be read", unreadable);
        } catch (IllegalArgumentException noName) {
            throw fault(name, String.valueOf(noName.getMessage()));
        }
    }

    private PackageImported.Held addNew(String name, PackageFiles files, Actor by) throws IOException {
        PackageFolder.Usable usable = folder.requireUsable(name, files);
        PackageImported imported = register.add(new PackageImport(
                        named(name), usable.version(), files.hash(), files.packed(), usable.reuse(), by))
                .join();
        if (imported instanceof PackageImported.VersionTaken taken) {
            throw fault(name, "version " + taken.version() + " was imported with another content; raise its version");
        }
        return (PackageImported.Held) imported;
    }

    /**
     * Imports it and puts it in force.
     *
     * @return whether something changed
     */
    boolean addAndDecide(String name, Actor by, String why) throws IOException {
        PackageImported.Held held = add(name, by);
        return !held.isInForce() && decide(name, Optional.of(held.label()), by, why) == PackageRegister.Decided.DONE;
    }

    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    PackageRegister.Decided decide(String name, Optional<String> label, Actor by, String why) {
        return register.decide(new PackageDecision(named(name), label, by, why)).join();
    }

    /** The version that was in force before. */
    Optional<String> before(String name) throws SQLException {
        return shelf.before(named(name));
    }

    private PackageName named(String name) {
        return new PackageName(folder.kind(), name);
    }

    private static PackageFaults fault(String name, String reason) {
        return new PackageFaults(List.of(name + ": " + reason));
    }
}
