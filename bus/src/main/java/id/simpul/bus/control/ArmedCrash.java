package id.simpul.bus.control;

import id.simpul.routes.CrashPoint;
import java.util.Optional;

/** Lets the process die at once, as if the power went, when an exchange reaches the armed moment. */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType")
public final class ArmedCrash implements CrashPoint.Observer {

    /** What a shell shows for a process that was killed. */
    private static final int KILLED = 137;

    private volatile Optional<CrashPoint> armed = Optional.empty();

    void arm(CrashPoint point) {
        armed = Optional.of(point);
    }

    @Override
    public void reached(CrashPoint point) {
        if (armed.filter(point::equals).isPresent()) {
            Runtime.getRuntime().halt(KILLED);
        }
    }
}
