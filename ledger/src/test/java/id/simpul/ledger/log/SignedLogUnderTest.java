package id.simpul.ledger.log;

import static id.simpul.ledger.LedgerUnderTest.IDS;
import static id.simpul.ledger.LedgerUnderTest.LOG_IT;
import static id.simpul.ledger.LedgerUnderTest.RANDOM;

import id.simpul.core.Contribution;
import id.simpul.ledger.CommitterSettings;
import id.simpul.ledger.GroupCommitter;
import id.simpul.ledger.LedgerUnderTest;
import id.simpul.ledger.TestKeys;
import id.simpul.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** A real log, and somebody who owns its database and may do anything to it. */
final class SignedLogUnderTest {

    final TestDatabase database = LedgerUnderTest.database();
    final LogSigner signer = TestKeys.logSigner("simpul/3509");

    /** 300 entries in tile 0 and behind it, with checkpoints at 100, 200, 260, 270, 280, 290 and 300. */
    static SignedLogUnderTest ofThreeHundred() throws SQLException {
        SignedLogUnderTest log = new SignedLogUnderTest();
        for (int more : List.of(100, 100, 60, 10, 10, 10, 10)) {
            log.record(more);
        }
        return log;
    }

    /** All in one group commit, so that they have one time. */
    void record(int entries) throws SQLException {
        Contribution<Integer, Integer> many = (transaction, batch) -> {
            for (int i = 0; i < batch.get(0); i++) {
                LOG_IT.begin(transaction, List.of(IDS.nextExchange()));
            }
            return () -> batch;
        };
        try (GroupCommitter committer =
                new GroupCommitter(database.bus(), CommitterSettings.of("node-1"), Clock.systemUTC(), RANDOM)) {
            committer.submit(many, entries).join();
        }
        sign();
    }

    void sign() throws SQLException {
        new SignedLog(database.owner(), signer, Clock.systemUTC()).integrate();
    }

    String newestNote() throws SQLException {
        return new SignedLog(database.bus(), signer, Clock.systemUTC())
                .checkpoint()
                .orElseThrow();
    }

    /** What the owner of the database does to it. */
    void tamper(String... statements) throws SQLException {
        try (Connection connection = database.connectAsOwner();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    void changeEvent(long index) throws SQLException {
        tamper("UPDATE ledger.log_entry SET entry = substring(entry FOR 32) || convert_to(replace(convert_from("
                + "substring(entry FROM 33), 'UTF8'), '3509.dinsos', '3509.bapenda'), 'UTF8') WHERE log_index = "
                + index);
    }

    void swap(long one, long other) throws SQLException {
        tamper(
                "UPDATE ledger.log_entry SET log_index = -1 WHERE log_index = " + one,
                "UPDATE ledger.log_entry SET log_index = " + one + " WHERE log_index = " + other,
                "UPDATE ledger.log_entry SET log_index = " + other + " WHERE log_index = -1");
    }

    /** Gives the entries from an index on other numbers, and moves the head with them. */
    void renumber(long from, int by) throws SQLException {
        tamper(
                "UPDATE ledger.log_entry SET log_index = log_index + 1000000 WHERE log_index >= " + from,
                "UPDATE ledger.log_entry SET log_index = log_index - 1000000 + " + by + " WHERE log_index >= 1000000",
                "UPDATE ledger.head SET next_index = next_index + " + by);
    }

    /** A well-formed entry that never went through the log. */
    void insert(long index) throws SQLException {
        tamper("INSERT INTO ledger.log_entry (log_index, at, exchange_id, entry) SELECT " + index
                + ", at, exchange_id, "
                + "sha256('forged') || substring(entry FROM 33) FROM ledger.log_entry WHERE log_index = "
                + (index - 1));
    }

    LogReport verify() throws SQLException {
        return verify(Optional.empty());
    }

    LogReport verify(Optional<String> seen) throws SQLException {
        return verify(seen, Clock.systemUTC());
    }

    LogReport verify(Optional<String> seen, Clock clock) throws SQLException {
        VerifierKeys keys = new VerifierKeys(List.of(signer.key()));
        return new LogVerifier(database.bus(), keys, clock).verify(seen, count -> {});
    }
}
