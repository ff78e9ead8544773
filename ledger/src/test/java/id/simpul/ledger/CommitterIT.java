package id.simpul.ledger;

import static id.simpul.ledger.LedgerUnderTest.IDS;
import static id.simpul.ledger.LedgerUnderTest.LOG_IT;
import static id.simpul.ledger.LedgerUnderTest.RANDOM;
import static id.simpul.ledger.LedgerUnderTest.count;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.simpul.core.BusException;
import id.simpul.core.Contribution;
import id.simpul.core.ExchangeId;
import id.simpul.core.ProblemCode;
import id.simpul.testkit.TestDatabase;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class CommitterIT {

    private final TestDatabase database = LedgerUnderTest.database();

    private GroupCommitter committer(Clock clock) {
        return new GroupCommitter(database.bus(), CommitterSettings.of("node-1"), clock, RANDOM);
    }

    @Test
    void givesEveryWorkOfManyThreadsItsPlaceWithoutGaps() throws SQLException {
        try (GroupCommitter committer = committer(Clock.systemUTC())) {
            List<CompletableFuture<ExchangeId>> works = new ArrayList<>();
            for (int i = 0; i < 700; i++) {
                works.add(committer.submit(LOG_IT, IDS.nextExchange()));
            }
            works.forEach(CompletableFuture::join);
        }

        assertThat(count(database.bus(), "SELECT count(DISTINCT log_index) FROM ledger.log_entry"))
                .isEqualTo(700);
        assertThat(count(database.bus(), "SELECT max(log_index) FROM ledger.log_entry"))
                .isEqualTo(699);
        assertThat(count(database.bus(), "SELECT next_index FROM ledger.head")).isEqualTo(700);
    }

    @Test
    void sharesOneCommitAmongWorksThatWait() throws SQLException, InterruptedException {
        CountDownLatch isHeld = new CountDownLatch(1);
        CountDownLatch mayGoOn = new CountDownLatch(1);
        Contribution<Integer, Integer> slow = (transaction, batch) -> {
            isHeld.countDown();
            await(mayGoOn);
            return () -> batch;
        };
        List<Integer> batchSizes = new ArrayList<>();
        Contribution<Integer, Integer> measured = (transaction, batch) -> {
            batchSizes.add(batch.size());
            return () -> batch;
        };

        try (GroupCommitter committer = committer(Clock.systemUTC())) {
            CompletableFuture<Integer> first = committer.submit(slow, 0);
            isHeld.await();
            List<CompletableFuture<Integer>> others = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                others.add(committer.submit(measured, i));
            }
            mayGoOn.countDown();
            first.join();
            others.forEach(CompletableFuture::join);
        }

        assertThat(batchSizes).containsExactly(50);
    }

    @Test
    void oneBadWorkDoesNotSpoilTheOthersOfItsBatch() throws SQLException {
        ExchangeId bad = IDS.nextExchange();
        Contribution<ExchangeId, ExchangeId> picky = (transaction, batch) -> {
            if (batch.contains(bad)) {
                throw new SQLException("cannot write this one");
            }
            return LOG_IT.begin(transaction, batch);
        };

        try (GroupCommitter committer = committer(Clock.systemUTC())) {
            List<CompletableFuture<ExchangeId>> good = new ArrayList<>();
            CompletableFuture<ExchangeId> refused = committer.submit(picky, bad);
            for (int i = 0; i < 20; i++) {
                good.add(committer.submit(picky, IDS.nextExchange()));
            }

            good.forEach(CompletableFuture::join);
            assertProblem(refused, ProblemCode.RECORD_UNAVAILABLE);
        }
        assertThat(count(database.bus(), "SELECT count(*) FROM ledger.log_entry"))
                .isEqualTo(20);
    }

    @Test
    void aStatementThatFailsBesideTheCommitDoesNotSpoilTheOthersOfItsBatch() throws SQLException {
        ExchangeId bad = IDS.nextExchange();
        Contribution<ExchangeId, ExchangeId> picky = (transaction, batch) -> {
            if (batch.contains(bad)) {
                transaction.later("SELECT 1 / 0");
            }
            return LOG_IT.begin(transaction, batch);
        };

        try (GroupCommitter committer = committer(Clock.systemUTC())) {
            List<CompletableFuture<ExchangeId>> good = new ArrayList<>();
            CompletableFuture<ExchangeId> refused = committer.submit(picky, bad);
            for (int i = 0; i < 20; i++) {
                good.add(committer.submit(picky, IDS.nextExchange()));
            }

            good.forEach(CompletableFuture::join);
            assertProblem(refused, ProblemCode.RECORD_UNAVAILABLE);
        }
        assertThat(count(database.bus(), "SELECT count(*) FROM ledger.log_entry"))
                .isEqualTo(20);
    }

    @Test
    void whatMayHaveBeenCommittedIsNotTriedAgain() throws SQLException, InterruptedException {
        CountDownLatch isHeld = new CountDownLatch(1);
        CountDownLatch mayGoOn = new CountDownLatch(1);
        List<Integer> tries = new ArrayList<>();
        Contribution<ExchangeId, ExchangeId> slow = (transaction, batch) -> {
            isHeld.countDown();
            await(mayGoOn);
            return LOG_IT.begin(transaction, batch);
        };
        Contribution<ExchangeId, ExchangeId> cutOff = (transaction, batch) -> {
            tries.add(batch.size());
            transaction.later("SELECT pg_terminate_backend(pg_backend_pid())");
            return LOG_IT.begin(transaction, batch);
        };

        try (GroupCommitter committer = committer(Clock.systemUTC())) {
            CompletableFuture<ExchangeId> before = committer.submit(slow, IDS.nextExchange());
            isHeld.await();
            CompletableFuture<ExchangeId> one = committer.submit(cutOff, IDS.nextExchange());
            CompletableFuture<ExchangeId> other = committer.submit(cutOff, IDS.nextExchange());
            mayGoOn.countDown();
            before.join();
            assertProblem(one, ProblemCode.RECORD_UNAVAILABLE);
            assertProblem(other, ProblemCode.RECORD_UNAVAILABLE);
            committer.submit(LOG_IT, IDS.nextExchange()).join();
        }
        assertThat(tries).containsExactly(2);
        assertThat(count(database.bus(), "SELECT count(*) FROM ledger.log_entry"))
                .isEqualTo(2);
    }

    @Test
    void shutsOutAnOlderProcessOfTheSameNode() {
        try (GroupCommitter older = committer(Clock.systemUTC());
                GroupCommitter newer = committer(Clock.systemUTC())) {
            newer.submit(LOG_IT, IDS.nextExchange()).join();

            assertProblem(older.submit(LOG_IT, IDS.nextExchange()), ProblemCode.RECORD_UNAVAILABLE);
        }
    }

    @Test
    void refusesWhenTheClockIsBehindTheLastEntryAndToleratesALittle() {
        try (GroupCommitter now = committer(Clock.systemUTC())) {
            now.submit(LOG_IT, IDS.nextExchange()).join();
        }
        try (GroupCommitter behind = committer(Clock.offset(Clock.systemUTC(), Duration.ofMinutes(-5)))) {
            assertProblem(behind.submit(LOG_IT, IDS.nextExchange()), ProblemCode.CLOCK_BEHIND);
        }
        try (GroupCommitter little = committer(Clock.offset(Clock.systemUTC(), Duration.ofMillis(-900)))) {
            assertThat(little.submit(LOG_IT, IDS.nextExchange())).succeedsWithin(Duration.ofSeconds(10));
        }
    }

    @Test
    void refusesMoreThanItsQueueHolds() throws InterruptedException {
        CountDownLatch isHeld = new CountDownLatch(1);
        CountDownLatch mayGoOn = new CountDownLatch(1);
        Contribution<Integer, Integer> slow = (transaction, batch) -> {
            isHeld.countDown();
            await(mayGoOn);
            return () -> batch;
        };
        CommitterSettings small = new CommitterSettings("node-1", 4, 1, Duration.ZERO, Duration.ofSeconds(2));

        try (GroupCommitter committer = new GroupCommitter(database.bus(), small, Clock.systemUTC(), RANDOM)) {
            committer.submit(slow, 0);
            isHeld.await();
            for (int i = 0; i < 4; i++) {
                committer.submit(slow, i);
            }
            assertProblem(committer.submit(slow, 99), ProblemCode.OVERLOADED);
            mayGoOn.countDown();
        }
    }

    @Test
    void theBusMayNeitherChangeNorRemoveWhatIsLogged() throws SQLException {
        try (GroupCommitter committer = committer(Clock.systemUTC())) {
            committer.submit(LOG_IT, IDS.nextExchange()).join();
        }

        try (var connection = database.bus().getConnection();
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("UPDATE ledger.log_entry SET entry = ''"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> statement.execute("DELETE FROM ledger.log_entry"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> statement.execute("TRUNCATE ledger.checkpoint"))
                    .hasMessageContaining("permission denied");
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void assertProblem(CompletableFuture<?> work, ProblemCode code) {
        assertThatThrownBy(work::join)
                .isInstanceOf(CompletionException.class)
                .cause()
                .isInstanceOfSatisfying(
                        BusException.class,
                        problem -> assertThat(problem.code()).isEqualTo(code));
    }
}
