package id.simpul.bus.production;

import id.simpul.bus.BusSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The database: verified TLS on the way to another machine, a role that may do little beside the one that owns, and a
 * recent base backup when its data lie on this machine's SIMPUL_HOME.
 */
final class DatabaseCheck implements Check {

    /** A backup a day, and one that may fail. */
    private static final Duration BACKUP_AT_MOST = Duration.ofDays(2);
    /** Encryption alone does not tell the database from somebody in between. */
    private static final Set<String> VERIFIED = Set.of("verify-ca", "verify-full");

    @Override
    public List<Fault> look(Judged start) {
        List<Fault> faults = new ArrayList<>();
        BusSettings.Database database = start.settings().database();
        if (database.owner().equals(database.user())) {
            faults.add(Fault.of(FaultCode.DATABASE_ONE_ROLE, database.user()));
        }
        PGSimpleDataSource address = new PGSimpleDataSource();
        try {
            address.setUrl(database.url());
        } catch (IllegalArgumentException unreadable) {
            faults.add(Fault.of(FaultCode.DATABASE_URL_UNREADABLE));
            return faults;
        }
        List<String> hosts = List.of(address.getServerNames());
        boolean isHere = hosts.stream().allMatch(Addresses::isLoopback);
        if (!isHere && !isVerified(address)) {
            faults.add(Fault.of(FaultCode.DATABASE_WITHOUT_TLS, String.join(", ", hosts)));
        }
        if (isHere && Files.exists(start.settings().home().resolve("postgres").resolve("data"))) {
            judgeBackup(database.backup(), start.now(), faults);
        }
        return faults;
    }

    /** The driver verifies fully when only {@code ssl=true} is said. */
    private static boolean isVerified(PGSimpleDataSource address) {
        String mode = address.getSslMode();
        boolean isUndone = String.valueOf(address.getSslfactory()).contains("NonValidating");
        return !isUndone && (mode == null ? address.getSsl() : VERIFIED.contains(mode));
    }

    private static void judgeBackup(@Nullable Path backup, Instant now, List<Fault> faults) {
        if (backup == null) {
            faults.add(Fault.of(FaultCode.BACKUP_NOT_SET));
        } else if (newest(backup)
                .filter(at -> at.isAfter(now.minus(BACKUP_AT_MOST)))
                .isEmpty()) {
            faults.add(Fault.of(FaultCode.BACKUP_OLD, backup, BACKUP_AT_MOST.toDays()));
        }
    }

    private static Optional<Instant> newest(Path backup) {
        try (Stream<Path> files = Files.walk(backup)) {
            Instant newest = Instant.MIN;
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Instant changed = Files.getLastModifiedTime(file).toInstant();
                newest = changed.isAfter(newest) ? changed : newest;
            }
            return Optional.of(newest);
        } catch (IOException missing) {
            return Optional.empty();
        }
    }
}
