package id.simpul.bus;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The bus's own settings, prefix {@code simpul}.
 *
 * @param home SIMPUL_HOME: certs, secrets, agreements, members, systems, artemis
 * @param services the folder of service packages
 * @param region Kemendagri code of this installation, 4 digits for a regency, 2 for a province
 * @param node name of this bus node; two processes with one name shut each other out
 * @param profile {@code development} takes imported agreements as active; {@code production} keeps them as drafts and starts
 *     only when nothing is insecure. There is no third
 * @param checkpointPace time between two signed checkpoints of the log
 * @param control absent but in a development installation that runs drills
 */
@ConfigurationProperties("simpul")
public record BusSettings(
        Path home,
        Path services,
        String region,
        @DefaultValue("node-1") String node,
        @DefaultValue("production") String profile,
        @DefaultValue("PT1S") Duration checkpointPace,
        Database database,
        @Nullable Control control) {

    private static final String DEVELOPMENT = "development";
    private static final Set<String> PROFILES = Set.of(DEVELOPMENT, "production");

    public BusSettings {
        if (!PROFILES.contains(profile)) {
            throw new IllegalArgumentException(
                    "simpul.profile is '" + profile + "', but only development and production exist");
        }
    }

    /**
     * The seam of drills.
     *
     * @param port on the loopback address; 0 takes a free one
     */
    public record Control(int port) {}

    /**
     * Where the data are. Passwords are the secrets {@code database-owner.password} and {@code database-bus.password}.
     *
     * @param url JDBC URL of the PostgreSQL database
     * @param owner the role that migrates
     * @param user the role that the bus works with
     * @param connections connections of the pool at most
     * @param backup the folder of base backups, wanted in production when the data lie under SIMPUL_HOME
     */
    public record Database(
            String url,
            @DefaultValue("simpul_owner") String owner,
            @DefaultValue("simpul_bus") String user,
            @DefaultValue("16") int connections,
            @Nullable Path backup) {}

    public boolean isDevelopment() {
        return profile.equals("development");
    }

    public Path certs(String file) {
        return home.resolve("certs").resolve(file);
    }
}
