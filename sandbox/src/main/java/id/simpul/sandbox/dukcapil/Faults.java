package id.simpul.sandbox.dukcapil;

import id.simpul.sandbox.dukcapil.Fault.Mode;
import java.util.function.Consumer;

/** The fault in force. */
public final class Faults {

    private static final Fault NONE = Fault.of(Mode.NONE);

    private final Consumer<Boolean> listening;
    private Fault fault = NONE;
    private int struck;

    /** @param listening told whether the port is to be listened on */
    Faults(Consumer<Boolean> listening) {
        this.listening = listening;
    }

    /** Replaces the fault in force. */
    public synchronized void set(Fault wanted) {
        fault = wanted;
        struck = 0;
        listening.accept(wanted.mode() != Mode.REFUSE);
    }

    public void lift() {
        set(NONE);
    }

    public synchronized Fault current() {
        return fault;
    }

    /** The fault that strikes this call. */
    synchronized Fault strike() {
        Fault now = fault;
        if (now.times() > 0 && ++struck >= now.times()) {
            fault = NONE;
        }
        return now;
    }

    /** Asked at each TLS handshake. */
    synchronized boolean refusesHandshake() {
        return fault.mode() == Mode.DOWN && strike().mode() == Mode.DOWN;
    }
}
