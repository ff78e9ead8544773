package id.simpul.cli.bench;

import id.simpul.cli.client.BusClient;
import id.simpul.cli.client.BusReply;
import id.simpul.cli.client.Residents;
import id.simpul.cli.console.Words;
import id.simpul.cli.process.Waiting;
import id.simpul.ledger.evidence.BundleVerifier;
import id.simpul.ledger.evidence.Verdict;
import id.simpul.ledger.log.LogReport;
import id.simpul.ledger.log.LogVerifier;
import id.simpul.ledger.log.VerifierKeys;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.postgresql.ds.PGSimpleDataSource;

/** How long the proofs take: of one exchange, and of all. */
final class GrowthProof {

    private static final Duration LONGEST_INTEGRATION = Duration.ofMinutes(30);
    private static final int BUNDLES = 20;

    private final BenchHouse house;
    private final Clock clock;
    private final PGSimpleDataSource database = new PGSimpleDataSource();
    private final VerifierKeys keys;

    GrowthProof(BenchHouse house, Clock clock) throws IOException {
        this.house = house;
        this.clock = clock;
        this.keys = VerifierKeys.parse(Files.readString(house.home().certs().resolve("log.vkey")));
        database.setUrl(house.addresses().database());
        database.setUser("simpul_bus");
        database.setPassword(
                Files.readString(house.home().secrets().resolve("database-bus.password"), StandardCharsets.US_ASCII)
                        .strip());
    }

    /** Until a checkpoint covers what was filled in. */
    void awaitIntegration() throws InterruptedException, IOException {
        if (!Waiting.until(LONGEST_INTEGRATION, this::isIntegrated)) {
            throw new IOException("The log was not integrated in " + LONGEST_INTEGRATION);
        }
    }

    private boolean isIntegrated() {
        String sql = "SELECT coalesce((SELECT max(size) FROM ledger.checkpoint), 0) >= next_index FROM ledger.head";
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() && row.getBoolean(1);
        } catch (SQLException e) {
            throw new IllegalStateException("The log's size cannot be read", e);
        }
    }

    /** To fetch and verify a bundle, the mean of several. */
    Duration bundle() throws IOException, InterruptedException {
        URI edge = URI.create("https://localhost:" + house.nodes().get(0).edge());
        BusClient client = BusClient.as(BenchHouse.SYSTEM, house.home(), edge, Words.english());
        BusReply reply = client.call(
                "diskominfo/ukur",
                "sistem:ukuran",
                "pemutakhiran-data-wajib-pajak",
                Residents.verification("3509010101900001"));
        String exchange = reply.exchange();
        long began = System.nanoTime();
        for (int i = 0; i < BUNDLES; i++) {
            Verdict verdict = BundleVerifier.verify(client.evidence(exchange).bytes(), Set.copyOf(keys.newestFirst()));
            if (!(verdict instanceof Verdict.Proved proved && proved.isTrusted())) {
                throw new IOException("The bundle of an exchange that was just made is not genuine");
            }
        }
        return Duration.ofNanos((System.nanoTime() - began) / BUNDLES);
    }

    Duration wholeLog() throws SQLException, IOException {
        long began = System.nanoTime();
        LogReport report = new LogVerifier(database, keys, clock).verify(Optional.empty(), entries -> {});
        if (!report.isSound()) {
            throw new IOException("The log that was filled does not verify: " + report.faults());
        }
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
