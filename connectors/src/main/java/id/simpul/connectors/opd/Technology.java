package id.simpul.connectors.opd;

import id.simpul.core.BusException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** How one system is called in what it speaks. It need not know of breakers, doors or cases. */
interface Technology extends AutoCloseable {

    /**
     * Makes a call ready; nothing is sent yet.
     *
     * @throws BusException when the exchange has not what is to be sent, or a secret is missing
     */
    ReadyCall<Map<String, Object>> call(String operation, Input input);

    /**
     * Makes the question ready whether a call with this key has arrived. Its answer is empty only when the system says in so
     * many words that it knows no such key.
     *
     * @throws BusException when the system file does not say how to ask
     */
    ReadyCall<Optional<Map<String, Object>>> inquiry(String operation, String key);

    @Override
    void close();

    /** All that is to be sent, to be made within an open gate. */
    interface ReadyCall<T> {

        /** Never throws for what the partner does: its problem says whether something may have been sent. */
        OpdResult<T> make(Instant deadline);
    }
}
