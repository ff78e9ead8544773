package id.simpul.ledger.log;

import static id.simpul.ledger.LedgerUnderTest.IDS;
import static id.simpul.ledger.LedgerUnderTest.LOG_IT;
import static id.simpul.ledger.LedgerUnderTest.RANDOM;
import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.ledger.CommitterSettings;
import id.simpul.ledger.GroupCommitter;
import id.simpul.ledger.LedgerUnderTest;
import id.simpul.ledger.TestKeys;
import id.simpul.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class SignedLogIT {

    private final TestDatabase database = LedgerUnderTest.database();
    private final LogSigner signer = TestKeys.logSigner("simpul/3509");
    private final SignedLog log = new SignedLog(database.bus(), signer, Clock.systemUTC());

    @Test
    void signsWhatASimpleTreeOverAllEntriesGivesAndProvesEachEntry() throws SQLException {
        for (int more : List.of(1, 1, 3, 250, 1, 1, 300)) {
            record(more);
            log.integrate();

            List<byte[]> leaves = leaves();
            Checkpoint checkpoint = newest();
            assertThat(checkpoint.size()).isEqualTo(leaves.size());
            assertThat(checkpoint.root()).isEqualTo(simpleRoot(leaves));
            proveEvery(leaves, checkpoint);
        }
        assertThat(LedgerUnderTest.count(database.bus(), "SELECT count(*) FROM ledger.tile"))
                .isEqualTo(2);
    }

    @Test
    void servesTilesOfTheSignedLogOnly() throws SQLException {
        record(300);
        log.integrate();
        record(5);

        assertThat(log.tile(0, 0, 256).orElseThrow()).hasSize(256 * 32);
        assertThat(log.tile(0, 1, 44).orElseThrow()).hasSize(44 * 32);
        assertThat(log.tile(0, 1, 45)).isEmpty();
        assertThat(log.tile(1, 0, 1).orElseThrow()).hasSize(32);
        assertThat(log.tile(1, 0, 2)).isEmpty();
    }

    @Test
    void hasNoCheckpointBeforeTheFirstEntry() throws SQLException {
        log.integrate();

        assertThat(log.checkpoint()).isEmpty();
    }

    private void record(int works) {
        try (GroupCommitter committer =
                new GroupCommitter(database.bus(), CommitterSettings.of("node-1"), Clock.systemUTC(), RANDOM)) {
            List<CompletableFuture<?>> waiting = new ArrayList<>();
            for (int i = 0; i < works; i++) {
                waiting.add(committer.submit(LOG_IT, IDS.nextExchange()));
            }
            waiting.forEach(CompletableFuture::join);
        }
    }

    private List<byte[]> leaves() throws SQLException {
        try (Connection connection = database.bus().getConnection()) {
            LogEntries entries = new LogEntries(connection);
            return entries.read(0, entries.size()).stream()
                    .map(entry -> Hashes.leaf(entry.bytes()))
                    .toList();
        }
    }

    private Checkpoint newest() throws SQLException {
        return Checkpoint.open(log.checkpoint().orElseThrow(), List.of(signer.key()))
                .orElseThrow();
    }

    private void proveEvery(List<byte[]> leaves, Checkpoint checkpoint) throws SQLException {
        try (Connection connection = database.bus().getConnection()) {
            int step = Math.max(1, leaves.size() / 40);
            for (int i = 0; i < leaves.size(); i += step) {
                InclusionProof proof = log.proof(connection, i, checkpoint.size());
                assertThat(proof.proves(leaves.get(i), checkpoint.size(), checkpoint.root()))
                        .isTrue();
                assertThat(proof.proves(Hashes.leaf(new byte[] {9}), checkpoint.size(), checkpoint.root()))
                        .isFalse();
            }
        }
    }

    /** RFC 6962 2.1 as it is written. */
    private static byte[] simpleRoot(List<byte[]> leaves) {
        if (leaves.size() == 1) {
            return leaves.get(0);
        }
        int split = Integer.highestOneBit(leaves.size() - 1);
        return Hashes.node(simpleRoot(leaves.subList(0, split)), simpleRoot(leaves.subList(split, leaves.size())));
    }
}
