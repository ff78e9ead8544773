package id.simpul.ledger.log;

import static id.simpul.ledger.LedgerUnderTest.IDS;
import static id.simpul.ledger.LedgerUnderTest.LOG_IT;
import static id.simpul.ledger.LedgerUnderTest.RANDOM;
import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.core.ExchangeId;
import id.simpul.ledger.CommitterSettings;
import id.simpul.ledger.GroupCommitter;
import id.simpul.ledger.LedgerUnderTest;
import id.simpul.ledger.TestKeys;
import id.simpul.ledger.evidence.BundleVerifier;
import id.simpul.ledger.evidence.Evidence;
import id.simpul.ledger.evidence.Verdict;
import id.simpul.ledger.log.LogFault.Kind;
import id.simpul.testkit.TestDatabase;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LogKeyRotationIT {

    private final TestDatabase database = LedgerUnderTest.database();
    private final LogSigner older = TestKeys.logSigner("simpul/3509");
    private final LogSigner newer = TestKeys.logSigner("simpul/3509");
    private final VerifierKeys published = new VerifierKeys(List.of(newer.key(), older.key()));
    private final SignedLog before = new SignedLog(database.bus(), older, Clock.systemUTC());
    private final SignedLog after =
            new SignedLog(database.bus(), newer, new VerifierKeys(List.of(older.key())), Clock.systemUTC());
    private final ExchangeId early = IDS.nextExchange();
    private final ExchangeId late = IDS.nextExchange();

    @BeforeEach
    void recordUnderTheOlderKey() throws SQLException {
        record(early);
        before.integrate();
    }

    @Test
    void verifiesTheWholeLogAcrossTheRotation() throws SQLException {
        String seen = before.checkpoint().orElseThrow();
        record(late);
        after.integrate();

        LogReport report = verifier(published).verify(Optional.of(seen), count -> {});

        assertThat(report.faults()).isEmpty();
        assertThat(report.confirmed()).isEqualTo(2);
        assertThat(Checkpoint.signerOf(report.newest().orElseThrow(), published.newestFirst()))
                .contains(newer.key());
    }

    @Test
    void doesNotConfirmWhatAnUnpublishedKeySigned() throws SQLException {
        record(late);
        after.integrate();

        assertThat(verifier(new VerifierKeys(List.of(newer.key())))
                        .verify(Optional.empty(), count -> {})
                        .faults())
                .containsExactly(new LogFault(Kind.CHECKPOINT_FORGED, 1, 1));
        assertThat(verifier(new VerifierKeys(List.of(older.key())))
                        .verify(Optional.empty(), count -> {})
                        .faults())
                .containsExactly(new LogFault(Kind.CHECKPOINT_FORGED, 2, 2));
    }

    @Test
    void provesABundleByTheKeyThatSignedItsCheckpoint() throws SQLException {
        byte[] exportedBefore = export(before, early);
        byte[] exportedAfterWithoutNewEntries = export(after, early);
        record(late);
        byte[] exportedAfter = export(after, early);

        assertThat(provedBy(exportedBefore)).isEqualTo(older.key().toString());
        assertThat(provedBy(exportedAfterWithoutNewEntries))
                .isEqualTo(older.key().toString());
        assertThat(provedBy(exportedAfter)).isEqualTo(newer.key().toString());
    }

    private String provedBy(byte[] bundle) {
        Verdict verdict = BundleVerifier.verify(bundle, new HashSet<>(published.newestFirst()));
        assertThat(verdict).isInstanceOf(Verdict.Proved.class);
        assertThat(BundleVerifier.verify(
                        bundle, Set.of(TestKeys.logSigner("simpul/3509").key())))
                .isEqualTo(new Verdict.Rejected(Verdict.Reason.KEY_NOT_TRUSTED));
        return ((Verdict.Proved) verdict).key();
    }

    private byte[] export(SignedLog log, ExchangeId exchange) throws SQLException {
        return new Evidence(database.bus(), log)
                .export(exchange, Optional.empty())
                .orElseThrow();
    }

    private LogVerifier verifier(VerifierKeys keys) {
        return new LogVerifier(database.bus(), keys, Clock.systemUTC());
    }

    private void record(ExchangeId exchange) {
        try (GroupCommitter committer =
                new GroupCommitter(database.bus(), CommitterSettings.of("node-1"), Clock.systemUTC(), RANDOM)) {
            committer.submit(LOG_IT, exchange).join();
        }
    }
}
