package id.simpul.cases.run;

import java.util.concurrent.CompletableFuture;

/** Where a run records its steps before it goes on. */
public interface StepLog {

    /**
     * Records that a step begins: an effect may be made from now on, the time of a wait runs from now on.
     *
     * @return false when another worker has the work now, or another run began this effect: then the step must not be made
     */
    CompletableFuture<Boolean> start(Claim claim, String step, boolean effect, String partner);

    /**
     * Records that a manual step begins, and opens its task: once, however often the step is reached.
     *
     * @return false when another worker has the work now
     */
    CompletableFuture<Boolean> open(Claim claim, String step, Task task);

    /**
     * Records what a step gave; it is never made again.
     *
     * @return whether it was recorded
     */
    CompletableFuture<StepResult> end(Claim claim, StepOutcome outcome, String partner);

    /**
     * The same for a manual step; its task is closed with it.
     *
     * @return whether it was recorded; {@link StepResult#ANSWERED} when it should end without an answer and one has just come
     */
    CompletableFuture<StepResult> close(Claim claim, StepOutcome outcome);
}
