package id.simpul.connectors.partner;

/** Whether one attempt has begun to send. The quota unit hangs on it, so it is set before the first byte can go. */
final class Transmission {

    /** The attribute of the HTTP context that holds it. */
    static final String ATTRIBUTE = "simpul.transmission";

    private volatile boolean begun;
    private volatile boolean timeIsUp;

    void begin() {
        begun = true;
    }

    boolean hasBegun() {
        return begun;
    }

    void endTime() {
        timeIsUp = true;
    }

    boolean ranOutOfTime() {
        return timeIsUp;
    }
}
