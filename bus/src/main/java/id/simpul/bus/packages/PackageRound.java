package id.simpul.bus.packages;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;

/** Folders, register and what runs here, brought together. Systems come before the services that name them. */
final class PackageRound {

    /**
     * What belongs to one kind of packages.
     *
     * @param watch in development
     */
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    record Parts<U>(PackageImporter imports, Optional<FolderWatch> watch, U upkeep) {}

    private final Parts<SystemUpkeep> systems;
    private final Parts<ServiceUpkeep> services;

    PackageRound(Parts<SystemUpkeep> systems, Parts<ServiceUpkeep> services) {
        this.systems = systems;
        this.services = services;
    }

    Parts<SystemUpkeep> systems() {
        return systems;
    }

    Parts<ServiceUpkeep> services() {
        return services;
    }

    /** At the start, when everything that routes need is there. */
    void begin() throws IOException, SQLException {
        take(systems);
        systems.upkeep().bringUp();
        take(services);
        services.upkeep().bringUp();
    }

    private static void take(Parts<?> parts) throws IOException, SQLException {
        if (parts.watch().isPresent()) {
            parts.watch().get().takeAll();
        } else {
            StartDrafts.importAll(parts.imports());
        }
    }

    void look() throws IOException, SQLException {
        if (systems.watch().isPresent()) {
            systems.watch().get().look();
        }
        bringUpSystems();
        if (services.watch().isPresent()) {
            services.watch().get().look();
        }
        services.upkeep().bringUp();
    }

    /** After a decision: the folders can wait. */
    void bringUp() throws SQLException {
        bringUpSystems();
        services.upkeep().bringUp();
    }

    private void bringUpSystems() throws SQLException {
        if (systems.upkeep().bringUp()) {
            services.watch().ifPresent(FolderWatch::lookAtFaultyAgain);
        }
    }
}
