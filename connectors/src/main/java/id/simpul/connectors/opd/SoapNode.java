package id.simpul.connectors.opd;

import com.fasterxml.jackson.core.JsonPointer;
import id.simpul.connectors.opd.Operation.Field;
import id.simpul.connectors.opd.SoapOperation.SoapInquiry;
import id.simpul.connectors.systemfile.SettingText;
import id.simpul.connectors.systemfile.SystemFileNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads the keys of a system that speaks SOAP. */
final class SoapNode {

    private static final List<String> KINDS = List.of("header", "basic", "bearer", "username-token");
    private static final Function<String, String> NAMESPACE = SettingText.matching("(https?://|urn:)[!-~&&[^<>\"&]]+");
    private static final Function<String, String> ELEMENT = SettingText.matching("[A-Za-z_][A-Za-z0-9_.-]*");
    private static final Function<String, String> ACTION = SettingText.matching("[!-~&&[^\"<>\\\\]]*");

    private SoapNode() {}

    static SoapProtocol read(SystemFileNode root) {
        return new SoapProtocol(
                root.required("baseUrl", "https://host[:port][/path]", SettingText::base, RestNode.NOWHERE),
                root.required("namespace", "the namespace of the WSDL's elements", NAMESPACE, ""),
                root.optional("qualified", "true or false", SettingText.either("false", "true"), true),
                root.optional("version", "1.1 or 1.2", SoapVersion::parse, SoapVersion.V1_1),
                AuthenticationNode.read(root, KINDS),
                OpdSystemFile.operations(root, SoapNode::operation));
    }

    private static SoapOperation operation(String name, SystemFileNode node) {
        boolean effect = node.required("effect", "true or false", SettingText.either("false", "true"), true);
        SoapMessage message = message(node);
        Reading reading = ReadingNode.read(node, Reading.NOTHING);
        Optional<SoapInquiry> inquiry =
                node.has("inquiry") ? Optional.of(inquiry(node.child("inquiry"), reading)) : Optional.empty();
        if (effect && !FieldsNode.hasKey(message.fields())) {
            node.fault("request", "has no field with the source 'key', which an effect needs");
        }
        if (!effect && inquiry.isPresent()) {
            node.fault("inquiry", "has nothing to ask about: the operation has no effect");
        }
        node.noMore();
        return new SoapOperation(name, effect, message, reading, inquiry);
    }

    private static SoapInquiry inquiry(SystemFileNode node, Reading operation) {
        SoapMessage message = message(node);
        SystemFileNode unknown = node.child("unknown");
        SoapInquiry inquiry = new SoapInquiry(
                message,
                ReadingNode.rule(unknown),
                node.optional(
                        "keyAt", ReadingNode.POINTER, text -> Optional.of(JsonPointer.compile(text)), Optional.empty()),
                ReadingNode.read(node, operation.withoutSuccess()));
        unknown.noMore();
        if (!message.fields().stream().allMatch(SoapNode::isAskable)) {
            node.fault("request", "has another source than 'key' and 'text:...'; an inquiry has nothing else");
        }
        if (!FieldsNode.hasKey(message.fields())) {
            node.fault("request", "has no field with the source 'key'");
        }
        node.noMore();
        return inquiry;
    }

    /** An inquiry is made without an exchange. */
    private static boolean isAskable(Field field) {
        return field.source() instanceof Source.Key || field.source() instanceof Source.Text;
    }

    private static SoapMessage message(SystemFileNode node) {
        String element = node.required("element", "the name of the request's element", ELEMENT, "");
        return new SoapMessage(
                node.optional("action", "a SOAPAction, visible characters", ACTION, ""),
                element,
                node.optional("answerElement", "the name of the answer's element", ELEMENT, element + "Response"),
                FieldsNode.read(node.child("request")));
    }
}
