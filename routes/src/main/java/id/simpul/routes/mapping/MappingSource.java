package id.simpul.routes.mapping;

import java.util.List;
import java.util.Optional;

/**
 * Where a value comes from: {@code body:/a/b} or {@code variable:step/a/b}.
 *
 * @param variable absent for the body
 * @param path the names down to it; digits alone are a place in a list
 */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType")
record MappingSource(Optional<String> variable, List<String> path) {

    /** Of a text that the schema has accepted. */
    static MappingSource parse(String text) {
        int slash = text.indexOf('/');
        String head = text.substring(0, slash);
        Optional<String> variable =
                head.equals("body:") ? Optional.empty() : Optional.of(head.substring("variable:".length()));
        return new MappingSource(variable, List.of(text.substring(slash + 1).split("/", -1)));
    }

    /** As JSLT has it. */
    String jslt() {
        StringBuilder text = new StringBuilder(
                variable.map(name -> ".\"variable\".\"" + name + "\"").orElse(".\"body\""));
        for (String name : path) {
            text.append(name.matches("[0-9]{1,4}") ? "[" + name + "]" : ".\"" + name + "\"");
        }
        return text.toString();
    }
}
