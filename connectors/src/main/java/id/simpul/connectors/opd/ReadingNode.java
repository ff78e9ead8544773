package id.simpul.connectors.opd;

import com.fasterxml.jackson.core.JsonPointer;
import id.simpul.connectors.opd.Reading.Value;
import id.simpul.connectors.systemfile.SystemFileNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads how an answer is understood: the keys {@code success}, {@code failure} and {@code answer}. */
final class ReadingNode {

    static final String POINTER = "a JSON pointer such as /data/nomor";
    private static final String OPTIONAL = " optional";
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");

    private ReadingNode() {}

    /** @param otherwise what holds for keys that are not there */
    static Reading read(SystemFileNode node, Reading otherwise) {
        return read(node, node.child("success"), otherwise);
    }

    /** @param success its key of that name, of which the caller may have read some keys */
    static Reading read(SystemFileNode node, SystemFileNode success, Reading otherwise) {
        Optional<BodyRule> body =
                success.has("at") || success.has("is") ? Optional.of(rule(success)) : otherwise.success();
        success.noMore();
        Optional<BodyRule> failure = otherwise.failure();
        if (node.has("failure")) {
            SystemFileNode no = node.child("failure");
            failure = Optional.of(rule(no));
            no.noMore();
        }
        return new Reading(body, failure, node.has("answer") ? values(node) : otherwise.values());
    }

    /** The keys {@code at} and {@code is}; the caller may read more of the node. */
    static BodyRule rule(SystemFileNode node) {
        JsonPointer at = node.required("at", POINTER, JsonPointer::compile, JsonPointer.empty());
        List<String> values = node.list("is", "a text or a list of texts", text -> text);
        if (values.isEmpty()) {
            node.fault("is", "is missing: a text or a list of texts");
        }
        return new BodyRule(at, Set.copyOf(values));
    }

    private static List<Value> values(SystemFileNode node) {
        SystemFileNode answer = node.child("answer");
        List<Value> values = new ArrayList<>();
        for (String name : answer.keys()) {
            if (!NAME.matcher(name).matches()) {
                answer.fault(name, "is not a name of letters, digits, '_' and '-'");
            }
            values.add(answer.required(
                    name,
                    POINTER + ", and ' optional' after it when it may be absent",
                    text -> value(name, text),
                    new Value(name, JsonPointer.empty(), true)));
        }
        answer.noMore();
        return values;
    }

    private static Value value(String name, String text) {
        boolean optional = text.endsWith(OPTIONAL);
        JsonPointer at = JsonPointer.compile(optional ? text.substring(0, text.length() - OPTIONAL.length()) : text);
        if (at.matches()) {
            throw new IllegalArgumentException(POINTER);
        }
        return new Value(name, at, optional);
    }
}
