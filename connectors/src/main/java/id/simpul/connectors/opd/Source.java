package id.simpul.connectors.opd;

import com.fasterxml.jackson.core.JsonPointer;
import id.simpul.core.DataPartner;
import id.simpul.core.Element;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a value that is sent comes from. Static: no script, no expression. */
public sealed interface Source {

    /** Whether it may be absent: then it is left out. */
    boolean optional();

    /** From the caller's request. */
    record Body(JsonPointer at, boolean optional) implements Source {}

    /** From an exchange variable: the value of an earlier step, or the data of the case. */
    record Variable(String name, JsonPointer at, boolean optional) implements Source {}

    /** The NIK of the person whom the exchange is about, or what the caller claims of them. */
    record Person(Element element, boolean optional) implements Source {}

    /** The idempotency key of the call. */
    record Key() implements Source {

        @Override
        public boolean optional() {
            return false;
        }
    }

    /** The same at each call. */
    record Text(String text) implements Source {

        @Override
        public boolean optional() {
            return false;
        }
    }

    /** What {@link #parse} understands, for people. */
    String FORMS =
            "body:/..., variable:NAME/..., subject:ELEMENT, text:... or key; ' optional' after it when it may be absent";

    Pattern FORM = Pattern.compile("(body|variable|subject):([A-Za-z0-9_-]*)((?:/.*?)?)( optional)?");

    /** @throws IllegalArgumentException for any other form */
    static Source parse(String text) {
        if (text.equals("key")) {
            return new Key();
        }
        if (text.startsWith("text:")) {
            return new Text(text.substring("text:".length()));
        }
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException(FORMS);
        }
        return of(parts.group(1), parts.group(2), parts.group(3), parts.group(4) != null);
    }

    private static Source of(String kind, String name, String pointer, boolean optional) {
        boolean isNamed = !name.isEmpty();
        if (kind.equals("body") && !isNamed && !pointer.isEmpty()) {
            return new Body(JsonPointer.compile(pointer), optional);
        }
        if (kind.equals("variable") && isNamed) {
            return new Variable(name, JsonPointer.compile(pointer), optional);
        }
        if (kind.equals("subject") && pointer.isEmpty()) {
            return new Person(
                    Element.ofKey(DataPartner.DUKCAPIL, name).orElseThrow(IllegalArgumentException::new), optional);
        }
        throw new IllegalArgumentException(FORMS);
    }
}
