package id.simpul.cli.drill;

import java.io.IOException;
import java.util.Locale;

/** The drills of cases. */
enum CaseDrillKind {
    CRASH(20, 3, 400),
    BROKER(3, 10, 80),
    DATABASE(5, 5, 60),
    PARTNER(1, 10, 90),
    AGREEMENT(1, 20, 300),
    DISK(2, 5, 60),
    CLOCK(3, 5, 60),
    POWER(5, 5, 60);

    private final int rounds;
    private final int fewest;
    private final int most;

    CaseDrillKind(int rounds, int fewest, int most) {
        this.rounds = rounds;
        this.fewest = fewest;
        this.most = most;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Rounds, if nothing else is wanted. */
    int rounds() {
        return rounds;
    }

    /** Cases of a round before something breaks, at least. */
    int fewest() {
        return fewest;
    }

    /** Cases of a round. */
    int most() {
        return most;
    }

    Disturbance disturbance() throws IOException {
        return switch (this) {
            case CRASH -> new BusCrashes();
            case BROKER -> new BrokerDeaths();
            case DATABASE -> new DatabaseDeaths();
            case PARTNER -> new PartnerAway();
            case AGREEMENT -> new AgreementExpired();
            case DISK -> new DiskFull();
            case CLOCK -> new ClockJumps();
            case POWER -> new PowerCuts();
        };
    }
}
