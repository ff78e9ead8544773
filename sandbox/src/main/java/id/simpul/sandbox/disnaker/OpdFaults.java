package id.simpul.sandbox.disnaker;

import id.simpul.sandbox.disnaker.OpdFault.Mode;
import java.util.function.Consumer;

/** The fault in force. */
public final class OpdFaults {

    private static final OpdFault NONE = OpdFault.of(Mode.NONE);

    private final Consumer<Boolean> listening;
    private OpdFault fault = NONE;
    private int struck;

    /** @param listening told whether the port is to be listened on */
    public OpdFaults(Consumer<Boolean> listening) {
        this.listening = listening;
    }

    /** Replaces the fault in force. */
    public synchronized void set(OpdFault wanted) {
        fault = wanted;
        struck = 0;
        listening.accept(wanted.mode() != Mode.DOWN);
    }

    public void lift() {
        set(NONE);
    }

    public synchronized OpdFault current() {
        return fault;
    }

    /** The fault that strikes this call. */
    public synchronized OpdFault strike(String method) {
        OpdFault now = fault;
        if (!now.only().isEmpty() && !now.only().equals(method)) {
            return NONE;
        }
        if (now.times() > 0 && ++struck >= now.times()) {
            fault = NONE;
        }
        return now;
    }
}
