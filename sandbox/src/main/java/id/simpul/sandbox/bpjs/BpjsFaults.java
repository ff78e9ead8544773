package id.simpul.sandbox.bpjs;

import id.simpul.sandbox.bpjs.BpjsFault.Mode;
import java.util.function.Consumer;

/** The fault in force. */
public final class BpjsFaults {

    private static final BpjsFault NONE = BpjsFault.of(Mode.NONE);

    private final Consumer<Boolean> listening;
    private BpjsFault fault = NONE;
    private int struck;

    /** @param listening told whether the port is to be listened on */
    BpjsFaults(Consumer<Boolean> listening) {
        this.listening = listening;
    }

    /** Replaces the fault in force. */
    public synchronized void set(BpjsFault wanted) {
        fault = wanted;
        struck = 0;
        listening.accept(wanted.mode() != Mode.DOWN);
    }

    public void lift() {
        set(NONE);
    }

    synchronized BpjsFault current() {
        return fault;
    }

    /** The fault that strikes this call. */
    synchronized BpjsFault strike() {
        BpjsFault now = fault;
        if (now.times() > 0 && ++struck >= now.times()) {
            fault = NONE;
        }
        return now;
    }
}
