package id.simpul.bus.health;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;

/** Whether a connection can be had and answers. */
final class DatabaseHealth implements HealthIndicator {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final DataSource database;

    DatabaseHealth(DataSource database) {
        this.database = database;
    }

    /** The driver's message may name hosts and roles; its SQLSTATE says enough. */
    @Override
    public Health health() {
        try (Connection connection = database.getConnection()) {
            boolean answers = connection.isValid((int) PATIENCE.toSeconds());
            return answers
                    ? Health.up().build()
                    : Health.down().withDetail("reason", "silent").build();
        } catch (SQLException e) {
            return Health.down()
                    .withDetail("reason", "no-connection")
                    .withDetail("sqlState", String.valueOf(e.getSQLState()))
                    .build();
        }
    }
}
