package id.simpul.bus.edge;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.cases.manual.TaskState;
import id.simpul.cases.manual.TaskView;
import id.simpul.routes.CounterDoor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Tasks as JSON. Only the one who took a task gets what it shows of the application. */
final class TaskAnswers {

    static final String OPEN = "terbuka";
    static final String TAKEN = "diambil";

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private TaskAnswers() {}

    /** @param most rows of a page: a full one may have another behind it */
    static byte[] page(List<TaskView> tasks, int most, Function<TaskView, Map<String, String>> title) {
        ObjectNode answer = MAPPER.createObjectNode();
        ArrayNode rows = answer.putArray("tugas");
        tasks.forEach(task -> rows.add(node(task, title.apply(task))));
        if (tasks.size() == most) {
            answer.put("setelah", tasks.get(most - 1).id().toString());
        }
        return bytes(answer);
    }

    static byte[] task(TaskView task, Map<String, String> title) {
        return bytes(node(task, title));
    }

    static byte[] shown(CounterDoor.Shown shown, Map<String, String> title) {
        ObjectNode answer = node(shown.task(), title);
        answer.set("permohonan", shown.fields());
        answer.set("skema", shown.schema());
        return bytes(answer);
    }

    private static ObjectNode node(TaskView task, Map<String, String> title) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("id", task.id().toString());
        node.put("tugas", task.name());
        node.put("instansi", task.agency());
        ObjectNode service = node.putObject("layanan");
        for (Language language : Language.values()) {
            service.put(language.tag(), title.getOrDefault(language.tag(), ""));
        }
        node.put("kode", task.service().value());
        node.put("nomor", task.number().value());
        node.put("keadaan", state(task.state()));
        node.put("dibuka", task.openedAt().toString());
        node.put("batas", task.deadline().toString());
        if (task.state() == TaskState.TAKEN) {
            task.taking()
                    .ifPresent(
                            taking -> node.put("diambilSampai", taking.until().toString()));
        }
        return node;
    }

    private static String state(TaskState state) {
        return switch (state) {
            case OPEN -> OPEN;
            case TAKEN -> TAKEN;
            case ANSWERED -> "dijawab";
            case CLOSED -> "ditutup";
        };
    }

    private static byte[] bytes(ObjectNode answer) {
        try {
            return MAPPER.writeValueAsBytes(answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
