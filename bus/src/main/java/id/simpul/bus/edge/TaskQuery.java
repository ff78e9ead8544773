package id.simpul.bus.edge;

import id.simpul.cases.manual.TaskState;
import id.simpul.cases.manual.WorkList;
import id.simpul.core.BusException;
import id.simpul.core.MemberId;
import id.simpul.core.ProblemCode;
import id.simpul.core.ServiceId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Which part of a work list is asked for. What our protocol does not name is refused, so that no filter is overlooked. */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType")
record TaskQuery(Optional<ServiceId> service, Optional<TaskState> state, Optional<UUID> after, int most) {

    private static final String SERVICE = "layanan";
    private static final String STATE = "keadaan";
    private static final String AFTER = "setelah";
    private static final String MOST = "banyak";
    private static final int USUAL = 50;
    private static final int LARGEST = 200;

    /** @throws BusException REQUEST_INVALID, naming the parameter and never its value */
    static TaskQuery of(HttpServletRequest http) {
        Map<String, String[]> given = http.getParameterMap();
        if (!Set.of(SERVICE, STATE, AFTER, MOST).containsAll(given.keySet())) {
            throw invalid("?");
        }
        return new TaskQuery(
                read(given, SERVICE).map(TaskQuery::service),
                read(given, STATE).map(TaskQuery::state),
                read(given, AFTER).map(TaskQuery::after),
                read(given, MOST).map(TaskQuery::most).orElse(USUAL));
    }

    WorkList.Page page(MemberId member) {
        return new WorkList.Page(member, service, state, after, most);
    }

    private static Optional<String> read(Map<String, String[]> given, String name) {
        String[] values = given.getOrDefault(name, new String[0]);
        if (values.length > 1) {
            throw invalid(name);
        }
        return values.length == 0 ? Optional.empty() : Optional.of(values[0]);
    }

    private static ServiceId service(String text) {
        try {
            return new ServiceId(text);
        } catch (IllegalArgumentException malformed) {
            throw invalid(SERVICE);
        }
    }

    private static TaskState state(String text) {
        return switch (text) {
            case TaskAnswers.OPEN -> TaskState.OPEN;
            case TaskAnswers.TAKEN -> TaskState.TAKEN;
            default -> throw invalid(STATE);
        };
    }

    private static UUID after(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException malformed) {
            throw invalid(AFTER);
        }
    }

    private static int most(String text) {
        if (!text.matches("[1-9][0-9]{0,2}") || Integer.parseInt(text) > LARGEST) {
            throw invalid(MOST);
        }
        return Integer.parseInt(text);
    }

    private static BusException invalid(String parameter) {
        return new BusException(ProblemCode.REQUEST_INVALID, Map.of("faults", parameter + " parameter"));
    }
}
