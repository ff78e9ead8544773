package id.simpul.cases.run;

import java.time.Instant;

/** A step of a case, as far as it got. */
public sealed interface StepRecord {

    Instant startedAt();

    /** A call may have been made, or a wait has begun; what came of it is not known. */
    record Started(Instant startedAt) implements StepRecord {}

    /**
     * @param outcome JSON from the vault; personal data
     */
    record Done(Instant startedAt, byte[] outcome) implements StepRecord {

        @Override
        public String toString() {
            return "Done[masked]";
        }
    }
}
