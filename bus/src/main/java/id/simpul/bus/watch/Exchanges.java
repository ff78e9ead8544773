package id.simpul.bus.watch;

import id.simpul.core.BusException;
import id.simpul.core.MemberId;
import id.simpul.core.ProblemCode;
import id.simpul.core.ServiceId;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Counts exchanges and how long they take. Labels are known services, members that showed a certificate of ours, and
 * problem codes, so there is a bounded number of them and no path, officer or NIK can become one.
 */
public final class Exchanges {

    private static final String ANSWERED = "answered";
    private static final String NONE = "none";
    private static final Duration[] STEPS = {
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofMillis(2500),
        Duration.ofSeconds(5),
        Duration.ofSeconds(10)
    };

    private final MeterRegistry registry;
    private final Supplier<Set<ServiceId>> services;
    private final RefusalHour refusals;

    /** @param services those that can be asked now */
    public Exchanges(MeterRegistry registry, Supplier<Set<ServiceId>> services, RefusalHour refusals) {
        this.registry = registry;
        this.services = services;
        this.refusals = refusals;
    }

    /** An exchange begins. */
    public Running begin() {
        return new Running();
    }

    /** Something failed that nobody foresaw, and the caller is told so. */
    public void unexpected() {
        begin().ended(new BusException(ProblemCode.INTERNAL));
    }

    static Duration[] steps() {
        return STEPS.clone();
    }

    /** One exchange on its way; used by the thread that serves it. */
    public final class Running {

        private final Timer.Sample started = Timer.start(registry);
        private String member = NONE;
        private String service = NONE;

        private Running() {}

        public void by(MemberId caller) {
            member = caller.value();
        }

        /** Only a service that is there becomes a label: the name in a path is the caller's to choose. */
        public void of(ServiceId wanted) {
            if (services.get().contains(wanted)) {
                service = wanted.value();
            }
        }

        public void answered() {
            count(ANSWERED);
        }

        public void ended(BusException problem) {
            ProblemCode code = problem.code();
            count(code.key());
            registry.counter(
                            "simpul.refusals",
                            "code",
                            code.key(),
                            "actor",
                            code.whoMustAct().name().toLowerCase(Locale.ROOT))
                    .increment();
            refusals.add(code);
        }

        private void count(String outcome) {
            registry.counter("simpul.exchanges", "service", service, "member", member, "outcome", outcome)
                    .increment();
            started.stop(Timer.builder("simpul.exchange.duration")
                    .tag("service", service)
                    .serviceLevelObjectives(STEPS)
                    .register(registry));
        }
    }
}
