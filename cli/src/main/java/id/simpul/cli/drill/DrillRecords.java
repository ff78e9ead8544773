package id.simpul.cli.drill;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.simpul.cli.home.Addresses;
import id.simpul.cli.home.Home;
import id.simpul.core.BusException;
import id.simpul.core.ExchangeId;
import id.simpul.core.Nik;
import id.simpul.core.ProblemCode;
import id.simpul.core.Secrets;
import id.simpul.ledger.SubjectIndex;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads after a drill what the database and the simulated Dukcapil wrote down, each by itself. */
final class DrillRecords implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Home home;
    private final Connection connection;

    DrillRecords(Home home, Addresses addresses) throws IOException, SQLException {
        this.home = home;
        String password = Files.readString(home.secrets().resolve("database-bus.password"))
                .trim();
        this.connection = DriverManager.getConnection(addresses.database(), "simpul_bus", password);
    }

    DrillFigures figures(String credential, int limit, long brokenRequests) throws IOException, SQLException {
        Map<String, Long> byStatus = admissions(credential);
        long reserved = byStatus.getOrDefault("reserved", 0L);
        long spent = byStatus.getOrDefault("spent", 0L);
        long released = byStatus.getOrDefault("released", 0L);
        Path journal = home.logs().resolve("sandbox-calls.jsonl");
        long calls = 0;
        long unadmitted = 0;
        try (BufferedReader lines = Files.newBufferedReader(journal)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                calls++;
                unadmitted += isAdmittedBefore(JSON.readTree(line)) ? 0 : 1;
            }
        }
        return new DrillFigures(
                calls,
                unadmitted,
                reserved + spent + released,
                reserved,
                spent,
                released,
                units(credential),
                limit,
                brokenRequests);
    }

    private Map<String, Long> admissions(String credential) throws SQLException {
        String sql = "SELECT status, count(*) FROM agreements.admission WHERE credential = ? GROUP BY status";
        Map<String, Long> byStatus = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, credential);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    byStatus.put(row.getString(1), row.getLong(2));
                }
            }
        }
        return byStatus;
    }

    private long units(String credential) throws SQLException {
        String sql = "SELECT coalesce(sum(reserved + spent), 0) FROM agreements.quota_account_day WHERE credential = ?";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, credential);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private boolean isAdmittedBefore(JsonNode call) throws SQLException {
        List<ExchangeId> exchanges =
                subjects().exchanges(connection, new Nik(call.path("nik").asText()));
        Instant called = Instant.parse(call.path("time").asText());
        for (ExchangeId exchange : exchanges) {
            if (isAdmittedBefore(exchange, called)) {
                return true;
            }
        }
        return false;
    }

    private boolean isAdmittedBefore(ExchangeId exchange, Instant called) throws SQLException {
        String sql = "SELECT admitted_at FROM agreements.admission WHERE exchange_id = ?";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, exchange.value());
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        && !row.getObject(1, OffsetDateTime.class).toInstant().isAfter(called);
            }
        }
    }

    private SubjectIndex subjects() {
        Secrets secrets = reference -> {
            try {
                return Files.readAllBytes(home.secrets().resolve(reference));
            } catch (IOException notThere) {
                throw new BusException(ProblemCode.CONFIGURATION_MISSING, Map.of("secret", reference), notThere);
            }
        };
        return new SubjectIndex(secrets);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
