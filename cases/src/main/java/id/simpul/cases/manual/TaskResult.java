package id.simpul.cases.manual;

import id.simpul.cases.run.WorkRef;
import java.util.List;

/** What became of what an officer wants to do with a task. */
public sealed interface TaskResult {

    /** It is recorded. {@code awake} can go on at once, for its workers to be told. */
    record Done(List<WorkRef> awake) implements TaskResult {}

    /** The very same answer was recorded before. */
    record Repeated() implements TaskResult {}

    /** Another officer has it. */
    record TakenByAnother() implements TaskResult {}

    /** The officer does not have it, or not any more. */
    record NotTaken() implements TaskResult {}

    /** It is answered or closed. */
    record Ended() implements TaskResult {}
}
