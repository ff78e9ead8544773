package id.simpul.connectors.partner;

import java.io.IOException;

/** A partner for the contract of connectors: a real server of what the connector speaks, under {@link Peer#AUTHORITY}. */
public interface ContractPeer extends AutoCloseable {

    int port();

    /** Until told otherwise, it answers as it should. */
    void behaves(Misconduct misconduct) throws Exception;

    /** How many requests have arrived. */
    int arrived() throws Exception;

    /** How many of the requests that have arrived showed this idempotency key. */
    int carried(String key) throws Exception;

    /** Whether anything of the headers of a route has arrived. */
    boolean sawHeadersOfTheRoute() throws Exception;

    /** Whether a flood was given up before half of it had passed. */
    boolean floodWasGivenUp() throws Exception;

    /** Everything that is open is cut, and the port is left. */
    void stop() throws Exception;

    void startAgain() throws Exception;

    @Override
    void close() throws IOException;
}
