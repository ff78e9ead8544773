package id.simpul.bus.services;

import id.simpul.agreements.packages.PackageDecision;
import id.simpul.agreements.packages.PackageImport;
import id.simpul.agreements.packages.PackageImport.Reuse;
import id.simpul.agreements.packages.PackageImported;
import id.simpul.agreements.packages.PackageName;
import id.simpul.agreements.packages.PackageRegister;
import id.simpul.agreements.packages.PackageShelf;
import id.simpul.agreements.register.Actor;
import id.simpul.core.ServiceId;
import id.simpul.routes.PackageReader;
import id.simpul.routes.ServicePackageFaults;
import id.simpul.routes.check.PackageFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Brings packages from folders into the register. What cannot be used is never imported. */
final class ServiceImports {

    private final PackageRegister register;
    private final PackageShelf shelf;
    private final PackageRules rules;
    private final Reuse reuse;

    /** @param reuse whether a version may be imported again with another content */
    ServiceImports(PackageRegister register, PackageShelf shelf, PackageRules rules, Reuse reuse) {
        this.register = register;
        this.shelf = shelf;
        this.rules = rules;
        this.reuse = reuse;
    }

    /**
     * Imports what a folder holds, unless it is there.
     *
     * @throws ServicePackageFaults saying what is wrong with it
     */
    PackageImported.Held add(String name, Path folder, Actor by) throws IOException {
        PackageFiles files = filesOf(name, folder);
        Optional<PackageImported.Held> known = known(name, files);
        return known.isPresent() ? known.get() : addNew(name, files, by);
    }

    /** What was imported once has been checked then. */
    private Optional<PackageImported.Held> known(String name, PackageFiles files) throws IOException {
        try {
            return shelf.find(PackageName.service(name), files.hash());
        } catch (SQLException unreadable) {
            throw new IOException("The register of packages cannot be read", unreadable);
        } catch (IllegalArgumentException noName) {
            throw fault(name, String.valueOf(noName.getMessage()));
        }
    }

    private PackageImported.Held addNew(String name, PackageFiles files, Actor by) {
        String version = requireUsable(name, files);
        PackageImported imported = register.add(
                        new PackageImport(PackageName.service(name), version, files.hash(), files.packed(), reuse, by))
                .join();
        if (imported instanceof PackageImported.VersionTaken taken) {
            throw fault(
                    name,
                    "version " + taken.version() + " was imported with another content; raise version in "
                            + PackageReader.PAGE);
        }
        return (PackageImported.Held) imported;
    }

    /** Imports it and puts it in force. @return whether something changed */
    boolean addAndDecide(String name, Path folder, Actor by, String why) throws IOException {
        PackageImported.Held held = add(name, folder, by);
        return !held.isInForce() && decide(name, Optional.of(held.label()), by, why) == PackageRegister.Decided.DONE;
    }

    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    PackageRegister.Decided decide(String name, Optional<String> label, Actor by, String why) {
        return register.decide(new PackageDecision(PackageName.service(name), label, by, why))
                .join();
    }

    private static PackageFiles filesOf(String name, Path folder) throws IOException {
        try {
            return PackageFiles.of(folder);
        } catch (IllegalArgumentException tooMuch) {
            throw fault(name, String.valueOf(tooMuch.getMessage()));
        }
    }

    /** First the rules, because only what they let through is read any further. */
    private String requireUsable(String name, PackageFiles files) {
        List<String> findings = rules.faults(name, files);
        if (!findings.isEmpty()) {
            throw new ServicePackageFaults(findings);
        }
        try {
            String version = PackageReader.versionOf(files);
            PackageReader.read(new ServiceId(name), version, files);
            return version;
        } catch (RuntimeException faulty) {
            throw fault(name, String.valueOf(faulty.getMessage()));
        }
    }

    private static ServicePackageFaults fault(String name, String reason) {
        return new ServicePackageFaults(List.of(name + ": " + reason));
    }
}
