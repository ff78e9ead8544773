package id.simpul.connectors.opd;

import com.fasterxml.jackson.core.JsonPointer;
import id.simpul.connectors.opd.Operation.Field;
import id.simpul.connectors.systemfile.SettingText;
import id.simpul.connectors.systemfile.SystemFileNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads one operation of a system file. */
final class OperationNode {

    private static final Reading USUAL = new Reading(Set.of(200), Optional.empty(), Optional.empty(), List.of());
    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,63}");
    private static final Pattern KEY = Pattern.compile("[!-~]{1,200}");
    private static final Pattern FIELD = Pattern.compile("[A-Za-z0-9_-]+(/[A-Za-z0-9_-]+)*");
    private static final String PATH = "a path such as /permohonan/{nomor}, each variable of it declared";

    private OperationNode() {}

    static Operation read(String name, SystemFileNode node) {
        String method =
                node.required("method", "GET, POST, PUT or DELETE", SettingText.matching("GET|POST|PUT|DELETE"), "GET");
        boolean effect = node.required("effect", "true or false", SettingText.either("false", "true"), true);
        Reading reading = ReadingNode.read(node, USUAL);
        Operation operation = new Operation(
                name,
                method,
                path(node, variables(node)),
                effect,
                fields(node),
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
                                    OperationNode::safe,
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

    private static List<Field> fields(SystemFileNode node) {
        SystemFileNode request = node.child("request");
        List<Field> fields = new ArrayList<>();
        for (String name : request.keys()) {
            if (!FIELD.matcher(name).matches()) {
                request.fault(name, "is not a key, or keys with '/' between them");
            }
            fields.add(new Field(name, request.required(name, Source.FORMS, Source::parse, new Source.Key())));
        }
        for (Field inner : fields) {
            for (Field outer : fields) {
                if (inner.name().startsWith(outer.name() + "/")) {
                    request.fault(inner.name(), "is inside " + outer.name() + ", which is a value");
                }
            }
        }
        request.noMore();
        return fields;
    }

    private static Inquiry inquiry(SystemFileNode node, Reading operation) {
        Map<String, PathTemplate.Variable> key = Map.of(Inquiry.KEY, new PathTemplate.Variable(new Source.Key(), KEY));
        Reading usual = new Reading(Set.of(200), Optional.empty(), operation.failure(), operation.values());
        SystemFileNode unknown = node.child("unknown");
        Inquiry inquiry = new Inquiry(
                path(node, key),
                unknown.required("status", "a status such as 404", SettingText.number(200, 499), 404),
                ReadingNode.rule(unknown),
                node.optional(
                        "keyAt", ReadingNode.POINTER, text -> Optional.of(JsonPointer.compile(text)), Optional.empty()),
                ReadingNode.read(node, usual));
        unknown.noMore();
        node.noMore();
        return inquiry;
    }
}
