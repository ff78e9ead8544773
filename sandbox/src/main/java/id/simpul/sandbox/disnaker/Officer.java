package id.simpul.sandbox.disnaker;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Decides when told to, or by itself after a while, and sees to it that the bus is told until it has acknowledged. Work
 * that a kill has interrupted is taken up again at the start.
 */
final class Officer implements AutoCloseable {

    private static final long FIRST_RETRY = 500;
    private static final long LONGEST_RETRY = 30_000;
    private static final int HANDS = 4;

    private final Register register;
    private final Optional<Callback> callback;
    private final ScheduledThreadPoolExecutor hands = new ScheduledThreadPoolExecutor(HANDS);
    private volatile Optional<Automatic> automatic;

    /** What the officer decides by themselves, and after which time. */
    record Automatic(Duration after, Status status) {}

    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    Officer(Register register, Optional<Callback> callback, Optional<Automatic> automatic) {
        this.register = register;
        this.callback = callback;
        this.automatic = automatic;
        hands.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    void takeUpWork() {
        for (Application application : register.all()) {
            hasWork(application);
            if (application.isUntold()) {
                tell(application.nomorDaftar(), FIRST_RETRY);
            }
        }
    }

    /** A new application, or a corrected one, lies on the table. */
    void hasWork(Application application) {
        boolean isOpen = application.status() == Status.DITERIMA || application.status() == Status.DIPROSES;
        automatic
                .filter(any -> isOpen)
                .ifPresent(rule -> later(rule.after().toMillis(), () -> decideByRule(application.nomorDaftar(), rule)));
    }

    /** Empty when there is no such application, or it has come to its end. */
    Optional<Application> decide(String number, Status status, String reason) {
        Optional<Application> decided = register.decide(number, status, reason);
        decided.ifPresent(application -> tell(application.nomorDaftar(), FIRST_RETRY));
        return decided;
    }

    /** Holds for what lies on the table, too. */
    void decideAutomatically(Optional<Automatic> rule) {
        automatic = rule;
        register.all().forEach(this::hasWork);
    }

    Optional<Automatic> automatic() {
        return automatic;
    }

    private void decideByRule(String number, Automatic rule) {
        if (automatic.filter(rule::equals).isPresent()) {
            decide(number, rule.status(), "");
        }
    }

    private void tell(String number, long retry) {
        callback.ifPresent(way -> later(0, () -> tell(way, number, retry)));
    }

    private void tell(Callback way, String number, long retry) {
        Optional<Application> untold = register.find(number).filter(Application::isUntold);
        if (untold.isEmpty()) {
            return;
        }
        try {
            if (way.tell(untold.get())) {
                register.acknowledged(untold.get());
                return;
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
            return;
        }
        later(retry, () -> tell(way, number, Math.min(LONGEST_RETRY, retry * 2)));
    }

    @SuppressWarnings("FutureReturnValueIgnored") // each piece of work sees to its own retries
    private void later(long millis, Runnable work) {
        if (!hands.isShutdown()) {
            hands.schedule(work, millis, TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public void close() {
        hands.shutdownNow();
    }
}
