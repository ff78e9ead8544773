package id.simpul.routes.workbench;

import id.simpul.core.ProblemCode;
import java.util.Map;
import java.util.Optional;

/** What a partner gives at one call. */
sealed interface Line {

    /** The value that the variable of the step gets. */
    record Answer(Map<String, Object> value) implements Line {}

    /** @param arrived what the partner says when it is asked afterwards; empty when it has not received the call */
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    record Fault(ProblemCode problem, Optional<Map<String, Object>> arrived) implements Line {}
}
