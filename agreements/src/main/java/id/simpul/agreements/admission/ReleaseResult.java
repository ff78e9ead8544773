package id.simpul.agreements.admission;

import id.simpul.core.BusException;

/** Whether the caller may hear its reply. Either way it is in the log already. */
public sealed interface ReleaseResult {

    /** The reply may go out. */
    record Released() implements ReleaseResult {}

    /**
     * The right to the answer ended on the way; the caller hears this instead.
     *
     * @param problem {@link id.simpul.core.ProblemCode#ANSWER_WITHHELD}; its argument {@code reason} is the key of the
     *     problem that a new request would meet
     */
    record Withheld(BusException problem) implements ReleaseResult {}
}
