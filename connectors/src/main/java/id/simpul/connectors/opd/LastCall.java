package id.simpul.connectors.opd;

import java.time.Instant;
import java.util.Optional;

/**
 * How the last call to a system went.
 *
 * @param answered false when it failed; a refusal is an answer
 * @param since when calls began to go like that
 * @param lastAnswer empty when there was none since the start
 */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType")
public record LastCall(boolean answered, Instant since, Optional<Instant> lastAnswer) {

    static LastCall after(Optional<LastCall> before, boolean answered, Instant now) {
        Instant since = before.filter(last -> last.answered() == answered)
                .map(LastCall::since)
                .orElse(now);
        return new LastCall(answered, since, answered ? Optional.of(now) : before.flatMap(LastCall::lastAnswer));
    }
}
