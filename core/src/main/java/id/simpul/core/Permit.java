package id.simpul.core;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/**
 * The recorded decision to let one call proceed.
 *
 * @param admission names the admission in the log and in the quota account
 * @param credential the partner credential whose quota was charged and which the call must use
 * @param elements all that may be asked and released, never more
 * @param deadline when the caller stops waiting
 */
public record Permit(UUID admission, Mode mode, String credential, Set<Element> elements, Instant deadline) {

    public Permit {
        if (elements.isEmpty()) {
            throw new IllegalArgumentException("A permit without elements permits nothing");
        }
        elements = Collections.unmodifiableSet(EnumSet.copyOf(elements));
    }
}
