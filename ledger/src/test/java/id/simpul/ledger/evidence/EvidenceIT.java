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
import id.simpul.ledger.log.LogSigner;
import id.simpul.ledger.log.SignedLog;
import id.simpul.testkit.TestDatabase;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EvidenceIT {

    private final TestDatabase database = LedgerUnderTest.database();
    private final LogSigner signer = TestKeys.logSigner("simpul/3509");
    private final Evidence evidence =
            new Evidence(database.bus(), new SignedLog(database.bus(), signer, Clock.systemUTC()));
    private final ExchangeId exchange = IDS.nextExchange();

    @BeforeEach
    void recordTwoEntriesAmongOthers() {
        try (GroupCommitter committer =
                new GroupCommitter(database.bus(), CommitterSettings.of("node-1"), Clock.systemUTC(), RANDOM)) {
            for (int i = 0; i < 11; i++) {
                committer
                        .submit(LOG_IT, i % 5 == 0 ? exchange : IDS.nextExchange())
                        .join();
            }
        }
    }

    @Test
    void provesWhatTheLogHoldsOfAnExchange() throws SQLException {
        Verdict verdict = BundleVerifier.verify(bundle(), Set.of(signer.key()));

        assertThat(verdict).isInstanceOfSatisfying(Verdict.Proved.class, proved -> {
            assertThat(proved.exchange()).isEqualTo(exchange.toString());
            assertThat(proved.events()).hasSize(3);
            assertThat(proved.isTrusted()).isTrue();
        });
    }

    @Test
    void saysWhenOnlyTheBundlesOwnKeyStandsForIt() throws SQLException {
        assertThat(BundleVerifier.verify(bundle(), Set.of()))
                .isInstanceOfSatisfying(
                        Verdict.Proved.class,
                        proved -> assertThat(proved.isTrusted()).isFalse());
    }

    @Test
    void rejectsACopyWithAnySingleByteChanged() throws SQLException {
        byte[] bundle = bundle();
        for (int i = 0; i < bundle.length; i++) {
            for (int bit : new int[] {1, 2, 0x20}) {
                byte[] copy = bundle.clone();
                copy[i] ^= (byte) bit;
                assertThat(BundleVerifier.verify(copy, Set.of(signer.key())))
                        .as("byte %d, bit %d", i, bit)
                        .isInstanceOf(Verdict.Rejected.class);
            }
        }
    }

    @Test
    void rejectsABundleOfAnotherInstallation() throws SQLException {
        Set<id.simpul.ledger.log.VerifierKey> other =
                Set.of(TestKeys.logSigner("simpul/3509").key());

        assertThat(BundleVerifier.verify(bundle(), other))
                .isEqualTo(new Verdict.Rejected(Verdict.Reason.KEY_NOT_TRUSTED));
    }

    @Test
    void givesAMemberOnlyItsOwnExchanges() throws SQLException {
        assertThat(evidence.export(exchange, Optional.of("3509.dinsos"))).isPresent();
        assertThat(evidence.export(exchange, Optional.of("3509.bapenda"))).isEmpty();
        assertThat(evidence.export(IDS.nextExchange(), Optional.empty())).isEmpty();
    }

    private byte[] bundle() throws SQLException {
        return evidence.export(exchange, Optional.empty()).orElseThrow();
    }
}
