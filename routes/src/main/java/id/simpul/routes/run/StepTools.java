package id.simpul.routes.run;

import id.simpul.routes.CrashPoint;
import id.simpul.routes.Doors;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * What every recorded step uses.
 *
 * @param pauses until when a partner is not to be called; empty when it may be called now
 */
record StepTools(
        Doors doors,
        Progress progress,
        Holds holds,
        Function<String, Optional<Instant>> pauses,
        CrashPoint.Observer drill,
        Clock clock) {}
