package id.simpul.connectors.opd;

import com.fasterxml.jackson.core.JsonPointer;
import id.simpul.connectors.systemfile.SettingText;
import id.simpul.connectors.systemfile.SystemFileNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads one operation of a system file. */
final class RestOperationNode {

    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,63}");
    private static final Pattern KEY = Pattern.compile("[!-~]{1,200}");
    private static final String PATH = "a path such as /permohonan/{nomor}, each variable of it declared";

    private RestOperationNode() {}

    static RestOperation read(String name, SystemFileNode node) {
        String method =
                node.required("method", "GET, POST, PUT or DELETE", SettingText.matching("GET|POST|PUT|DELETE"), "GET");
        boolean effect = node.required("effect", "true or false", SettingText.either("false", "true"), true);
        SystemFileNode success = node.child("success");
        Set<Integer> statuses = statuses(success);
        Reading reading = ReadingNode.read(node, success, Reading.NOTHING);
        RestOperation operation = new RestOperation(
                name,
                method,
                path(node, variables(node)),
                effect,
                FieldsNode.read(node.child("request")),
                statuses,
                reading,
                node.has("inquiry") ? Optional.of(inquiry(node.child("inquiry"), reading)) : Optional.empty());
        if (method.equals("GET") && effect) {
            node.fault("effect", "cannot be true with GET");
        }
        if (!operation.request().isEmpty() && method.equals("GET")) {
            node.fault("request", "cannot be sent with GET");
        }
        if (!effect && operation.inquiry().isPresent()) {
            node.fault("inquiry", "has nothing to ask about: the operation has no effect");
        }
        node.noMore();
        return operation;
    }

    private static Set<Integer> statuses(SystemFileNode success) {
        List<Integer> statuses = success.list("status", "a status such as 200", SettingText.number(200, 499));
        return statuses.isEmpty() ? Set.of(200) : Set.copyOf(statuses);
    }

    private static PathTemplate path(SystemFileNode node, Map<String, PathTemplate.Variable> variables) {
        return node.required(
                "path",
                PATH,
                text -> {
                    if (!PathTemplate.names(text).equals(variables.keySet())) {
                        throw new IllegalArgumentException(PATH);
                    }
                    return new PathTemplate(text, variables);
                },
                new PathTemplate("/", Map.of()));
    }

    private static Map<String, PathTemplate.Variable> variables(SystemFileNode node) {
        SystemFileNode all = node.child("variables");
        Map<String, PathTemplate.Variable> variables = new TreeMap<>();
        for (String name : all.keys()) {
            SystemFileNode one = all.child(name);
            variables.put(
                    name,
                    new PathTemplate.Variable(
                            one.required(
                                    "from",
                                    Source.FORMS + "; no person's element",
                                    RestOperationNode::safe,
                                    new Source.Key()),
                            one.optional("form", "a regular expression", Pattern::compile, SAFE)));
            one.noMore();
        }
        all.noMore();
        return variables;
    }

    /** A path is no place for a person. */
    private static Source safe(String text) {
        Source source = Source.parse(text);
        if (source instanceof Source.Person || source.optional()) {
            throw new IllegalArgumentException(text);
        }
        return source;
    }

    private static RestInquiry inquiry(SystemFileNode node, Reading operation) {
        Map<String, PathTemplate.Variable> key =
                Map.of(RestInquiry.KEY, new PathTemplate.Variable(new Source.Key(), KEY));
        SystemFileNode success = node.child("success");
        SystemFileNode unknown = node.child("unknown");
        RestInquiry inquiry = new RestInquiry(
                path(node, key),
                unknown.required("status", "a status such as 404", SettingText.number(200, 499), 404),
                ReadingNode.rule(unknown),
                node.optional(
                        "keyAt", ReadingNode.POINTER, text -> Optional.of(JsonPointer.compile(text)), Optional.empty()),
                statuses(success),
                ReadingNode.read(node, success, operation.withoutSuccess()));
        unknown.noMore();
        node.noMore();
        return inquiry;
    }
}
