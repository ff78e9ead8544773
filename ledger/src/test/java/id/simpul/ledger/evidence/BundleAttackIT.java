package id.simpul.ledger.evidence;

import static id.simpul.ledger.LedgerUnderTest.IDS;
import static id.simpul.ledger.LedgerUnderTest.LOG_IT;
import static id.simpul.ledger.LedgerUnderTest.RANDOM;
import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.core.ExchangeId;
import id.simpul.ledger.CommitterSettings;
import id.simpul.ledger.GroupCommitter;
import id.simpul.ledger.LedgerUnderTest;
import id.simpul.ledger.TestKeys;
import id.simpul.ledger.evidence.Verdict.Reason;
import id.simpul.ledger.evidence.Verdict.Rejected;
import id.simpul.ledger.log.LogSigner;
import id.simpul.ledger.log.SignedLog;
import id.simpul.testkit.TestDatabase;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What somebody who holds genuine bundles may try to make of them. */
class BundleAttackIT {

    private final TestDatabase database = LedgerUnderTest.database();
    private final LogSigner signer = TestKeys.logSigner("simpul/3509");
    private final ExchangeId exchange = IDS.nextExchange();
    private final ExchangeId other = IDS.nextExchange();
    private final Bundle early = bundleAfter(database, exchange, other, exchange);
    private final Bundle late = bundleAfter(database, other, other, exchange);

    @Test
    void acceptsTheGenuineBundles() {
        assertThat(judge(early)).isInstanceOf(Verdict.Proved.class);
        assertThat(judge(late)).isInstanceOf(Verdict.Proved.class);
    }

    @Test
    void rejectsABundleOfAnotherInstallationThatClaimsTheSameOrigin() {
        LogSigner impostor = TestKeys.logSigner("simpul/3509");
        Bundle foreign = bundleAfter(LedgerUnderTest.database(), impostor, exchange);

        assertThat(judge(foreign)).isEqualTo(new Rejected(Reason.KEY_NOT_TRUSTED));
        assertThat(judge(with(foreign, foreign.checkpoint(), signer.key().toString(), foreign.entries())))
                .isEqualTo(new Rejected(Reason.CHECKPOINT_NOT_SIGNED));
    }

    @Test
    void rejectsATrustedKeyOfAnotherOrigin() {
        LogSigner neighbour = TestKeys.logSigner("simpul/3510");
        String renamed = early.checkpoint().replace("simpul/3509", "simpul/3510");

        assertThat(BundleVerifier.verify(
                        with(early, renamed, neighbour.key().toString(), early.entries())
                                .toBytes(),
                        Set.of(signer.key(), neighbour.key())))
                .isEqualTo(new Rejected(Reason.CHECKPOINT_NOT_SIGNED));
    }

    @Test
    void rejectsAnOldCheckpointWithProofsForAnotherSize() {
        assertThat(judge(with(late, early.checkpoint(), early.key(), late.entries())))
                .isEqualTo(new Rejected(Reason.ENTRY_NOT_IN_LOG));
        assertThat(judge(with(early, late.checkpoint(), late.key(), early.entries())))
                .isEqualTo(new Rejected(Reason.ENTRY_NOT_IN_LOG));
    }

    @Test
    void rejectsTwoBundlesSplicedIntoOne() throws SQLException {
        Bundle ofOther = read(export(database, signer, other));
        List<Bundle.Item> both = new ArrayList<>(early.entries());
        both.add(ofOther.entries().get(0));
        List<Bundle.Item> mixed = new ArrayList<>(early.entries());
        mixed.addAll(late.entries());
        List<Bundle.Item> twice = new ArrayList<>(late.entries());
        twice.add(late.entries().get(0));

        assertThat(judge(with(late, late.checkpoint(), late.key(), both)))
                .isEqualTo(new Rejected(Reason.ENTRY_NOT_IN_LOG));
        assertThat(judge(with(late, late.checkpoint(), late.key(), mixed)))
                .isEqualTo(new Rejected(Reason.ENTRY_NOT_IN_LOG));
        assertThat(judge(with(late, late.checkpoint(), late.key(), ofOther.entries())))
                .isEqualTo(new Rejected(Reason.ENTRY_NOT_OF_EXCHANGE));
        assertThat(judge(with(late, late.checkpoint(), late.key(), twice)))
                .isEqualTo(new Rejected(Reason.ENTRY_NOT_OF_EXCHANGE));
    }

    private Verdict judge(Bundle bundle) {
        return BundleVerifier.verify(bundle.toBytes(), Set.of(signer.key()));
    }

    private static Bundle with(Bundle bundle, String checkpoint, String key, List<Bundle.Item> entries) {
        return new Bundle(bundle.format(), bundle.exchange(), checkpoint, key, entries);
    }

    private Bundle bundleAfter(TestDatabase log, ExchangeId... recorded) {
        return bundleAfter(log, signer, recorded);
    }

    private Bundle bundleAfter(TestDatabase log, LogSigner key, ExchangeId... recorded) {
        try (GroupCommitter committer =
                new GroupCommitter(log.bus(), CommitterSettings.of("node-1"), Clock.systemUTC(), RANDOM)) {
            for (ExchangeId each : recorded) {
                committer.submit(LOG_IT, each).join();
            }
        }
        try {
            return read(export(log, key, exchange));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] export(TestDatabase log, LogSigner key, ExchangeId of) throws SQLException {
        SignedLog signed = new SignedLog(log.bus(), key, Clock.systemUTC());
        return new Evidence(log.bus(), signed).export(of, Optional.empty()).orElseThrow();
    }

    private static Bundle read(byte[] bytes) {
        return Bundle.read(bytes).orElseThrow();
    }
}
