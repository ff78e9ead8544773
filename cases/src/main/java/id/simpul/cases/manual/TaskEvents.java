package id.simpul.cases.manual;

import id.simpul.core.EventType;
import id.simpul.core.LogEvent;
import java.util.HashMap;
import java.util.Map;

/** What the log says of tasks: who had which fields in hand, never what was in them. */
final class TaskEvents {

    private TaskEvents() {}

    static LogEvent taken(Act.Take take, TaskView.Taking taking) {
        Map<String, Object> fields = fields(take, taking.officer());
        fields.put("shown", take.task().shown());
        return LogEvent.of(EventType.TASK_TAKEN, take.task().caseId(), fields);
    }

    static LogEvent shown(Act act) {
        Map<String, Object> fields = fields(act, officer(act));
        fields.put("shown", act.task().shown());
        return LogEvent.of(EventType.TASK_SHOWN, act.task().caseId(), fields);
    }

    static LogEvent answered(Act.Answer answer) {
        return LogEvent.of(EventType.TASK_ANSWERED, answer.task().caseId(), fields(answer, officer(answer)));
    }

    static LogEvent returned(Act.HandBack back) {
        Map<String, Object> fields = fields(back, officer(back));
        fields.put("reason", back.reason());
        return LogEvent.of(EventType.TASK_RETURNED, back.task().caseId(), fields);
    }

    /** The commitment of the taking: the same in all that one officer does with a task. */
    private static String officer(Act act) {
        return act.task().taking().orElseThrow().officer();
    }

    private static Map<String, Object> fields(Act act, String officer) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("region", act.task().member().region());
        fields.put("member", act.task().member().value());
        fields.put("system", act.system().value());
        fields.put("officer", officer);
        fields.put("service", act.task().service().value());
        fields.put("step", act.task().step());
        fields.put("task", act.task().id().toString());
        return fields;
    }
}
