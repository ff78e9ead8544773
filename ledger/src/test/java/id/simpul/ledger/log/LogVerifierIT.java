package id.simpul.ledger.log;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.ledger.LedgerUnderTest;
import id.simpul.ledger.TestKeys;
import id.simpul.ledger.log.LogFault.Kind;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LogVerifierIT {

    private SignedLogUnderTest log;

    @BeforeEach
    void recordAndSign() throws SQLException {
        log = SignedLogUnderTest.ofThreeHundred();
    }

    @Test
    void confirmsEveryEntryOfALogThatNobodyTouched() throws SQLException {
        LogReport report = log.verify();

        assertThat(report.faults()).isEmpty();
        assertThat(report.entries()).isEqualTo(300);
        assertThat(report.confirmed()).isEqualTo(300);
        assertThat(report.tiles()).isEqualTo(1);
        assertThat(report.checkpoints()).isEqualTo(7);
        assertThat(report.newest()).contains(log.newestNote());
    }

    @Test
    void confirmsAnEmptyLog() throws SQLException {
        assertThat(new SignedLogUnderTest().verify().isSound()).isTrue();
    }

    @Test
    void namesTheOneChangedEventWhereATileHoldsItsHash() throws SQLException {
        log.changeEvent(7);

        assertThat(log.verify().faults()).containsExactly(new LogFault(Kind.ENTRY_CHANGED, 7, 7));
        assertThat(log.verify().confirmed()).isEqualTo(300);
    }

    @Test
    void namesTheEntriesBetweenTwoCheckpointsWhereNoTileHoldsTheirHashes() throws SQLException {
        log.changeEvent(265);

        assertThat(log.verify().faults()).containsExactly(new LogFault(Kind.ENTRY_CHANGED, 260, 269));
        assertThat(log.verify().confirmed()).isEqualTo(260);
    }

    @Test
    void namesAChangedSalt() throws SQLException {
        log.tamper(
                "UPDATE ledger.log_entry SET entry = set_byte(entry, 0, get_byte(entry, 0) # 1) WHERE log_index = 7");

        assertThat(log.verify().faults()).containsExactly(new LogFault(Kind.ENTRY_CHANGED, 7, 7));
    }

    @Test
    void namesAnEntryThatIsNoEntry() throws SQLException {
        log.tamper(
                "UPDATE ledger.log_entry SET entry = entry || convert_to(' ', 'UTF8') WHERE log_index = 7",
                "UPDATE ledger.log_entry SET entry = '\\x00' WHERE log_index = 8");

        assertThat(log.verify().faults())
                .containsExactly(new LogFault(Kind.ENTRY_CHANGED, 7, 8), new LogFault(Kind.ENTRY_MALFORMED, 7, 8));
    }

    @Test
    void namesAnEntryHiddenFromItsExchange() throws SQLException {
        log.tamper(
                "UPDATE ledger.log_entry SET exchange_id = NULL WHERE log_index = 7",
                "UPDATE ledger.log_entry SET at = at - interval '1 hour' WHERE log_index = 265");

        assertThat(log.verify().faults())
                .containsExactly(new LogFault(Kind.ENTRY_MISFILED, 7, 7), new LogFault(Kind.ENTRY_MISFILED, 265, 265));
    }

    @Test
    void namesRemovedEntries() throws SQLException {
        log.tamper("DELETE FROM ledger.log_entry WHERE log_index IN (7, 8, 20, 275)");

        assertThat(log.verify().faults())
                .containsExactly(
                        new LogFault(Kind.ENTRY_REMOVED, 7, 8),
                        new LogFault(Kind.ENTRY_REMOVED, 20, 20),
                        new LogFault(Kind.ENTRY_REMOVED, 275, 275));
    }

    @Test
    void namesAnEntryThatWasRemovedAndTheGapClosed() throws SQLException {
        log.tamper("DELETE FROM ledger.log_entry WHERE log_index = 7");
        log.renumber(8, -1);

        assertThat(log.verify().faults())
                .containsExactly(new LogFault(Kind.ENTRY_REMOVED, 7, 7), new LogFault(Kind.LOG_SHORTENED, 299, 299));
        assertThat(log.verify().confirmed()).isEqualTo(300);
    }

    @Test
    void namesAnEntryThatWasInsertedBetweenTheOthers() throws SQLException {
        log.renumber(7, 1);
        log.insert(7);

        assertThat(log.verify().faults()).containsExactly(new LogFault(Kind.ENTRY_INSERTED, 7, 7));
        assertThat(log.verify().confirmed()).isEqualTo(300);
    }

    @Test
    void namesAnEntryThatWasInsertedBehindTheTiles() throws SQLException {
        log.renumber(265, 1);
        log.insert(265);

        assertThat(log.verify().faults()).containsExactly(new LogFault(Kind.ENTRY_INSERTED, 265, 265));
        assertThat(log.verify().confirmed()).isEqualTo(300);
    }

    @Test
    void namesASecondEntryOfOneIndexWhicheverComesFirst() throws SQLException {
        for (int index : new int[] {7, 265}) {
            for (String shift : new String[] {"+", "-"}) {
                log = SignedLogUnderTest.ofThreeHundred();
                log.tamper(
                        "INSERT INTO ledger.log_entry (log_index, at, exchange_id, entry) SELECT log_index, at " + shift
                                + " interval '1 hour', exchange_id, sha256('forged') || substring(entry FROM 33)"
                                + " FROM ledger.log_entry WHERE log_index = " + index);

                assertThat(log.verify().faults())
                        .as("%d %s", index, shift)
                        .containsExactly(
                                new LogFault(Kind.ENTRY_INSERTED, index, index),
                                new LogFault(Kind.ENTRY_MISFILED, index, index));
                assertThat(log.verify().confirmed()).isEqualTo(300);
            }
        }
    }

    @Test
    void namesAnEntryBehindTheEnd() throws SQLException {
        log.insert(300);
        log.tamper(
                "INSERT INTO ledger.log_entry (log_index, at, exchange_id, entry) SELECT 4000000000, at, exchange_id, entry"
                        + " FROM ledger.log_entry WHERE log_index = 300");

        assertThat(log.verify().faults())
                .containsExactly(
                        new LogFault(Kind.ENTRY_INSERTED, 300, 300),
                        new LogFault(Kind.ENTRY_INSERTED, 4_000_000_000L, 4_000_000_000L));
    }

    @Test
    void namesTwoEntriesThatWereSwapped() throws SQLException {
        log.swap(7, 40);
        log.swap(262, 266);

        assertThat(log.verify().faults())
                .containsExactly(
                        new LogFault(Kind.ENTRIES_REORDERED, 7, 7),
                        new LogFault(Kind.ENTRIES_REORDERED, 40, 40),
                        new LogFault(Kind.ENTRIES_REORDERED, 262, 266));
        assertThat(log.verify().confirmed()).isEqualTo(300);
    }

    @Test
    void namesTwoNeighboursThatWereSwapped() throws SQLException {
        log.swap(7, 8);

        assertThat(log.verify().faults()).containsExactly(new LogFault(Kind.ENTRIES_REORDERED, 7, 8));
    }

    @Test
    void namesATailThatWasCutOff() throws SQLException {
        log.tamper("DELETE FROM ledger.log_entry WHERE log_index >= 290");
        assertThat(log.verify().faults()).containsExactly(new LogFault(Kind.ENTRY_REMOVED, 290, 299));

        log.tamper("UPDATE ledger.head SET next_index = 290");
        assertThat(log.verify().faults()).containsExactly(new LogFault(Kind.LOG_SHORTENED, 290, 299));
    }

    @Test
    void namesAHeadThatDeniesSignedEntries() throws SQLException {
        log.tamper("UPDATE ledger.head SET next_index = 290");

        assertThat(log.verify().faults()).containsExactly(new LogFault(Kind.HEAD_WRONG, 290, 299));
    }

    @Test
    void namesChangedRemovedAndInventedTiles() throws SQLException {
        log.tamper("UPDATE ledger.tile SET hashes = set_byte(hashes, 32 * 7, get_byte(hashes, 32 * 7) # 1)");
        assertThat(log.verify().faults()).containsExactly(new LogFault(Kind.TILE_CHANGED, 7, 7));

        log.tamper("UPDATE ledger.tile SET tile = 1");
        assertThat(log.verify().faults())
                .containsExactly(
                        new LogFault(Kind.TILE_REMOVED, 0, 255),
                        new LogFault(Kind.TILE_CHANGED, 256, 299),
                        new LogFault(Kind.TILE_BEYOND_LOG, 256, 511));
        assertThat(log.verify().confirmed()).isEqualTo(300);
    }

    @Test
    void tellsAChangedEntryFromAChangedHashInOneTile() throws SQLException {
        log.changeEvent(7);
        log.tamper("UPDATE ledger.tile SET hashes = set_byte(hashes, 32 * 150, get_byte(hashes, 32 * 150) # 1)");

        assertThat(log.verify().faults())
                .containsExactly(new LogFault(Kind.ENTRY_CHANGED, 7, 7), new LogFault(Kind.TILE_CHANGED, 150, 150));
        assertThat(log.verify().confirmed()).isEqualTo(300);
    }

    @Test
    void saysWhenNoCheckpointTellsWhetherTheEntryOrItsHashWasChanged() throws SQLException {
        log.changeEvent(7);
        log.tamper("DELETE FROM ledger.checkpoint");

        assertThat(log.verify().faults()).containsExactly(new LogFault(Kind.ENTRY_OR_TILE_CHANGED, 7, 7));
        assertThat(log.verify().confirmed()).isZero();
    }

    @Test
    void namesAnEntryChangedTogetherWithItsTile() throws SQLException {
        log.changeEvent(150);
        log.tamper("DELETE FROM ledger.tile");
        log.sign();

        assertThat(log.verify().faults()).containsExactly(new LogFault(Kind.ENTRY_CHANGED, 100, 199));
    }

    @Test
    void namesAForgedCheckpoint() throws SQLException {
        log.tamper(
                "UPDATE ledger.checkpoint SET note = replace(note, '280', '281') WHERE size = 280",
                "UPDATE ledger.checkpoint SET size = 271 WHERE size = 270");

        assertThat(log.verify().faults())
                .containsExactly(
                        new LogFault(Kind.CHECKPOINT_FORGED, 271, 271), new LogFault(Kind.CHECKPOINT_FORGED, 280, 280));
    }

    @Test
    void namesACheckpointByAnotherKey() throws SQLException {
        log.tamper("DELETE FROM ledger.checkpoint WHERE size = 300");
        new SignedLog(log.database.owner(), TestKeys.logSigner("simpul/3509"), Clock.systemUTC()).integrate();

        assertThat(log.verify().faults()).containsExactly(new LogFault(Kind.CHECKPOINT_FORGED, 300, 300));
        assertThat(log.verify().confirmed()).isEqualTo(290);
    }

    @Test
    void refusesALogThatWasWrittenAnewAndSignedByTheRightKey() throws SQLException {
        Optional<String> seen = Optional.of(log.newestNote());
        log.changeEvent(295);
        log.tamper("DELETE FROM ledger.checkpoint WHERE size = 300");
        log.sign();

        assertThat(log.verify().faults()).isEmpty();
        assertThat(log.verify(seen).faults()).containsExactly(new LogFault(Kind.SEEN_FORKED, 0, 299));
    }

    @Test
    void namesCheckpointsThatTheLogNoLongerFits() throws SQLException {
        log.changeEvent(265);
        log.tamper("DELETE FROM ledger.checkpoint WHERE size = 300");
        log.sign();

        assertThat(log.verify().faults())
                .containsExactly(
                        new LogFault(Kind.CHECKPOINT_FORKED, 270, 270),
                        new LogFault(Kind.CHECKPOINT_FORKED, 280, 280),
                        new LogFault(Kind.CHECKPOINT_FORKED, 290, 290));
    }

    @Test
    void refusesAnOldStateThatWasRestored() throws SQLException {
        Optional<String> seen = Optional.of(log.newestNote());
        log.tamper(
                "DELETE FROM ledger.log_entry WHERE log_index >= 200",
                "UPDATE ledger.head SET next_index = 200",
                "DELETE FROM ledger.tile",
                "DELETE FROM ledger.checkpoint WHERE size > 200");

        assertThat(log.verify().faults()).isEmpty();
        assertThat(log.verify(seen).faults()).containsExactly(new LogFault(Kind.SEEN_AHEAD, 200, 299));

        log.record(110);
        assertThat(log.verify(seen).faults()).containsExactly(new LogFault(Kind.SEEN_FORKED, 0, 299));
    }

    @Test
    void acceptsALogThatExtendsWhatWasSeenAndNotARememberedNoteOfAnotherLog() throws SQLException {
        Optional<String> seen = Optional.of(log.newestNote());
        log.record(10);

        assertThat(log.verify(seen).faults()).isEmpty();
        assertThat(log.verify(Optional.of(TestKeys.logSigner("simpul/3509").sign("simpul/3509\n1\nAAAA\n")))
                        .faults())
                .containsExactly(new LogFault(Kind.SEEN_NOT_TRUSTED, 0, 0));
    }

    @Test
    void namesEntriesThatNobodySigned() throws SQLException {
        log.tamper("DELETE FROM ledger.checkpoint WHERE size = 300");

        assertThat(log.verify().faults()).isEmpty();
        assertThat(log.verify(Optional.empty(), Clock.offset(Clock.systemUTC(), Duration.ofHours(1)))
                        .faults())
                .containsExactly(new LogFault(Kind.NOT_COVERED, 290, 299));
    }

    @Test
    void namesAllFaultsAndNotOnlyTheFirst() throws SQLException {
        log.changeEvent(7);
        log.tamper(
                "DELETE FROM ledger.log_entry WHERE log_index = 120",
                "UPDATE ledger.checkpoint SET note = 'x' WHERE size = 280");
        log.swap(201, 203);
        log.changeEvent(295);

        assertThat(log.verify().faults())
                .containsExactly(
                        new LogFault(Kind.ENTRY_CHANGED, 7, 7),
                        new LogFault(Kind.ENTRY_REMOVED, 120, 120),
                        new LogFault(Kind.ENTRIES_REORDERED, 201, 201),
                        new LogFault(Kind.ENTRIES_REORDERED, 203, 203),
                        new LogFault(Kind.CHECKPOINT_FORGED, 280, 280),
                        new LogFault(Kind.ENTRY_CHANGED, 290, 299));
    }

    @Test
    void namesATimeThatGoesBack() throws SQLException {
        log.swap(265, 295);

        assertThat(log.verify().faults()).contains(new LogFault(Kind.TIME_WENT_BACK, 266, 266));
    }

    @Test
    void comparesTheUpperTilesOfALargeLog() throws SQLException {
        SignedLogUnderTest large = new SignedLogUnderTest();
        large.tamper("""
                INSERT INTO ledger.log_entry (log_index, at, exchange_id, entry)
                SELECT number, '2026-01-01 00:00:00Z', NULL, sha256(number::text::bytea) || convert_to(
                    '{"at":"2026-01-01T00:00:00Z","format":1,"type":"state-changed"}', 'UTF8')
                FROM generate_series(0, 65999) AS number""", "UPDATE ledger.head SET next_index = 66000");
        large.sign();
        assertThat(large.verify().faults()).isEmpty();
        assertThat(LedgerUnderTest.count(large.database.bus(), "SELECT max(level) FROM ledger.tile"))
                .isEqualTo(1);

        large.tamper(
                "UPDATE ledger.tile SET hashes = set_byte(hashes, 64, get_byte(hashes, 64) # 1) WHERE level = 1",
                "UPDATE ledger.log_entry SET entry = sha256(entry) || substring(entry FROM 33) WHERE log_index = 40000");
        assertThat(large.verify().faults())
                .containsExactly(
                        new LogFault(Kind.TILE_CHANGED, 512, 767), new LogFault(Kind.ENTRY_CHANGED, 40_000, 40_000));
    }
}
