package id.simpul.cli.postgres;

import java.nio.file.Path;

/**
 * Where PostgreSQL lives inside an installation.
 *
 * @param programs parent of the unpacked program versions
 * @param data the database cluster
 * @param log what the server prints
 * @param secrets holds {@code database-superuser.password}, {@code database-owner.password},
 *     {@code database-bus.password}
 * @param run process records
 */
public record PostgresFolders(Path programs, Path data, Path log, Path secrets, Path run) {

    /** The usual places under an installation's folder. */
    public static PostgresFolders in(Path home) {
        Path postgres = home.resolve("postgres");
        return new PostgresFolders(
                postgres,
                postgres.resolve("data"),
                home.resolve("logs").resolve("postgres.log"),
                home.resolve("secrets"),
                home.resolve("run"));
    }

    Path superuserPassword() {
        return secrets.resolve("database-superuser.password");
    }

    Path socket() {
        return programs.resolve("socket");
    }
}
