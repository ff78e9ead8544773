package id.simpul.routes.run;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.cases.CaseNumbers;
import id.simpul.cases.CaseState;
import id.simpul.cases.HoldReason;
import id.simpul.cases.run.CaseFile;
import id.simpul.cases.run.DueWork;
import id.simpul.cases.run.Next;
import id.simpul.core.ExchangeId;
import id.simpul.core.MemberId;
import id.simpul.core.PartnerEndpoint;
import id.simpul.core.ServiceId;
import id.simpul.core.SystemId;
import id.simpul.core.Use;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResumptionTest {

    private static final Duration PACE = Duration.ofSeconds(5);
    private static final String DISNAKER = "disnaker.siapkerja";
    private static final String SERVICE = "disnaker/kartu-pencari-kerja";
    private static final String OWNER = "3509.disnaker";
    private static final CaseFile FILE = new CaseFile(
            new ExchangeId(new UUID(0, 1)),
            new CaseNumbers(new SecureRandom()).next(),
            new MemberId("3509.portal"),
            new SystemId("3509.portal.mpp"),
            Optional.empty(),
            new ServiceId(SERVICE),
            "1.0.0",
            "disnaker",
            new Use("pelayanan-ak1"),
            CaseState.DIPROSES,
            Instant.EPOCH);

    private final SetClock clock = new SetClock();
    private final Progress progress = new Progress(clock);
    private final Resumption resumption = new Resumption(progress, PACE, clock);
    private final Holds holds = new Holds(progress, clock, new Random(1));

    @ParameterizedTest
    @ValueSource(strings = {Progress.BUS, SERVICE})
    void letsAllGoOnThatWaitedForTheBusOrTheConfigurationOfAService(String subject) {
        DueWork.Cause cause = new DueWork.Cause(HoldReason.BUS, subject);
        int waiting = 50;

        for (int looks = 0; looks < 6; looks++) {
            int slice = resumption.slice(cause);
            waiting -= slice;
            clock.pass(Duration.ofSeconds(1));
            progress.made(new Partner(DISNAKER, false), FILE);
            clock.pass(PACE);
        }

        assertThat(waiting).isNotPositive();
    }

    @Test
    void getsPastTheOldestThatFailsByItselfAndTellsItFromAnOutage() {
        DueWork.Cause cause = new DueWork.Cause(HoldReason.PARTNER_DOWN, DISNAKER);
        List<String> waiting = new ArrayList<>(List.of("oldest"));
        for (int i = 0; i < 20; i++) {
            waiting.add("good-" + i);
        }
        Optional<Next> oldest = Optional.empty();

        for (int looks = 0; looks < 20; looks++) {
            int slice = Math.min(resumption.slice(cause), waiting.size());
            List<String> tried = List.copyOf(waiting.subList(0, slice));
            clock.pass(Duration.ofSeconds(1));
            if (tried.contains("oldest")) {
                Next next = holds.failed(oldest.map(Next::attempts).orElse(0), DISNAKER, clock.instant());
                oldest = Optional.of(next);
                waiting.removeIf(work -> next.hold().isEmpty() && work.equals("oldest"));
            }
            if (tried.stream().anyMatch(work -> work.startsWith("good"))) {
                progress.made(new Partner(DISNAKER, false), FILE);
            }
            waiting.removeIf(work -> work.startsWith("good") && tried.contains(work));
            clock.pass(PACE);
        }

        assertThat(waiting).isEmpty();
        assertThat(oldest).map(Next::attempts).contains(1);
    }

    @Test
    void triesAFewOnlyWhileNothingGoesWell() {
        DueWork.Cause cause = new DueWork.Cause(HoldReason.PARTNER_DOWN, DISNAKER);
        List<Integer> slices = new ArrayList<>();

        for (int minutes = 0; minutes < 7; minutes++) {
            slices.add(resumption.slice(cause));
            clock.pass(Duration.ofMinutes(1));
        }

        assertThat(slices).containsExactly(1, 2, 4, 8, 8, 8, 8);
    }

    @Test
    void countsNoAttemptsWhileThePartnerFailsForEverybodyAndForgetsNone() {
        Next held = holds.failed(3, DISNAKER, clock.instant());

        assertThat(held.hold()).contains(HoldReason.PARTNER_DOWN);
        assertThat(held.attempts()).isEqualTo(3);
    }

    @Test
    void parksWhatFailsTooOftenWhileThePartnerServesOthers() {
        progress.made(new Partner(DISNAKER, false), FILE);

        assertThat(holds.failed(Holds.MOST_ATTEMPTS - 1, DISNAKER, clock.instant())
                        .hold())
                .contains(HoldReason.POISON);
    }

    @Test
    void takesOnlyACallUnderAnAgreementAsASignThatTheAgreementIsInForce() {
        Instant before = clock.instant();
        clock.pass(PACE);

        progress.made(new Partner(DISNAKER, false), FILE);
        assertThat(progress.since(OWNER, before)).isFalse();
        assertThat(progress.since(DISNAKER, before)).isTrue();

        progress.made(new Partner("dukcapil", true), FILE);
        assertThat(progress.since(OWNER, before)).isTrue();
    }

    private record Partner(String partner, boolean usesAgreement) implements PartnerEndpoint {

        @Override
        public boolean leavesEffect() {
            return false;
        }

        @Override
        public Optional<Map<String, Object>> inquire(String key) {
            return Optional.empty();
        }
    }

    /** A clock that goes when it is told. */
    private static final class SetClock extends Clock {

        private Instant now = Instant.parse("2026-06-01T03:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
