package id.simpul.testkit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** Gives each test a database of its own on one shared server. */
public final class PostgresForTests {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private PostgresForTests() {}

    /** Started at first use. */
    private static final class Shared {
        static final PostgresServer SERVER = PostgresServer.start();
    }

    public static TestDatabase freshDatabase() {
        PostgresServer server = Shared.SERVER;
        int number = COUNT.incrementAndGet();
        String name = "test_" + number;
        String owner = "owner_" + number;
        String bus = "bus_" + number;
        try (Connection connection =
                        DriverManager.getConnection(server.url("postgres"), server.user(), server.password());
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE ROLE " + owner + " LOGIN PASSWORD 'owner'");
            statement.execute("CREATE ROLE " + bus + " LOGIN PASSWORD 'bus'");
            statement.execute("CREATE DATABASE " + name + " OWNER " + owner);
        } catch (SQLException e) {
            throw new IllegalStateException("No fresh database on the test server", e);
        }
        return new TestDatabase(server.url(name), owner, "owner", bus, "bus");
    }
}
