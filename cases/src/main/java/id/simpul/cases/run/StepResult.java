package id.simpul.cases.run;

/** What became of the record of a step. */
public enum StepResult {
    DONE,
    /** The table of moves has no such move from where the case stands. */
    MOVE_REFUSED,
    /** A manual step has its answer, which this run has not seen. */
    ANSWERED,
    /** Another worker has the work now; what this one did is not recorded. */
    LEASE_LOST
}
