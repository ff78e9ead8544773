package id.simpul.routes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import id.simpul.cases.manual.TaskResult;
import id.simpul.cases.manual.TaskState;
import id.simpul.cases.manual.TaskView;
import id.simpul.cases.manual.Tasks;
import id.simpul.cases.manual.WorkList;
import id.simpul.cases.run.WorkBell;
import id.simpul.core.BusException;
import id.simpul.core.Caller;
import id.simpul.core.Officer;
import id.simpul.core.ProblemCode;
import id.simpul.ledger.CanonicalJson;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** The door of counters: officers of a member do there what a case waits for. Others' tasks do not exist. */
public final class CounterDoor {

    private static final JsonSchema RETURN = CasePapers.schema("kembalikan");

    /** An officer at a counter, by whichever system of its member. */
    public record Visitor(Caller caller, Officer officer) {}

    /**
     * A task in the hands of the one who took it.
     *
     * @param fields what it shows of the application, by JSON pointer; personal data
     * @param schema what an answer must be like, as JSON Schema
     */
    public record Shown(TaskView task, ObjectNode fields, JsonNode schema) {

        @Override
        public String toString() {
            return "Shown[" + task.id() + "]";
        }
    }

    private final Doors doors;
    private final WorkList list;
    private final Tasks tasks;
    private final WorkBell bell;

    public CounterDoor(Doors doors, WorkList list, Tasks tasks, WorkBell bell) {
        this.doors = doors;
        this.list = list;
        this.tasks = tasks;
        this.bell = bell;
    }

    public List<TaskView> page(WorkList.Page page) {
        return list.page(page);
    }

    /** Gives the task to the visitor and shows it; a visitor who has it already sees it again. */
    public Shown take(Visitor visitor, UUID id) {
        TaskView task = find(visitor, id);
        // What nobody could answer is not shown to anybody.
        JsonNode schema = doors.answerOf(task).getSchemaNode();
        if (task.state() == TaskState.OPEN) {
            TaskResult result =
                    Recording.await(tasks.take(task, visitor.caller().system(), visitor.officer()));
            if (!(result instanceof TaskResult.TakenByAnother)) {
                require(result);
                TaskView taken = find(visitor, id);
                return new Shown(taken, tasks.shownBy(taken), schema);
            }
        }
        // Taken meanwhile, be it by the visitor's own second click.
        return show(visitor, id);
    }

    /** Shows the task to the one who has it. */
    public Shown show(Visitor visitor, UUID id) {
        TaskView task = own(visitor, id);
        JsonNode schema = doors.answerOf(task).getSchemaNode();
        require(Recording.await(tasks.show(task, visitor.caller().system())));
        return new Shown(task, tasks.shownBy(task), schema);
    }

    /** Ends the task with an answer; the very same answer again changes nothing and is no fault. */
    public TaskView answer(Visitor visitor, UUID id, byte[] body) {
        TaskView task = find(visitor, id);
        if (task.state() != TaskState.ANSWERED) {
            task = own(visitor, id);
        } else if (!tasks.isTakenBy(task, visitor.officer())) {
            throw new BusException(ProblemCode.TASK_ENDED);
        }
        JsonNode answer = Contract.read(body, doors.answerOf(task));
        return settled(visitor, id, tasks.answer(task, visitor.caller().system(), CanonicalJson.of(answer)));
    }

    /** Puts the task back into the list, for anybody to take. */
    public TaskView handBack(Visitor visitor, UUID id, byte[] body) {
        TaskView task = own(visitor, id);
        JsonNode note = Contract.read(body, RETURN);
        String reason = note.path("sebab").textValue();
        return settled(visitor, id, tasks.handBack(task, visitor.caller().system(), reason, CanonicalJson.of(note)));
    }

    private TaskView settled(Visitor visitor, UUID id, CompletableFuture<TaskResult> recorded) {
        require(Recording.await(recorded));
        return find(visitor, id);
    }

    private TaskView find(Visitor visitor, UUID id) {
        return list.find(visitor.caller().member(), id).orElseThrow(() -> new BusException(ProblemCode.TASK_UNKNOWN));
    }

    private TaskView own(Visitor visitor, UUID id) {
        TaskView task = find(visitor, id);
        switch (task.state()) {
            case OPEN -> throw new BusException(ProblemCode.TASK_NOT_TAKEN);
            case ANSWERED, CLOSED -> throw new BusException(ProblemCode.TASK_ENDED);
            case TAKEN -> {
                if (!tasks.isTakenBy(task, visitor.officer())) {
                    throw new BusException(ProblemCode.TASK_TAKEN);
                }
            }
        }
        return task;
    }

    private void require(TaskResult result) {
        if (result instanceof TaskResult.Done done) {
            bell.ring(done.awake());
        } else if (result instanceof TaskResult.TakenByAnother) {
            throw new BusException(ProblemCode.TASK_TAKEN);
        } else if (result instanceof TaskResult.NotTaken) {
            throw new BusException(ProblemCode.TASK_NOT_TAKEN);
        } else if (result instanceof TaskResult.Ended) {
            throw new BusException(ProblemCode.TASK_ENDED);
        }
    }
}
