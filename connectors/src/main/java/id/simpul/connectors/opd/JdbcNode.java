package id.simpul.connectors.opd;

import com.fasterxml.jackson.core.JsonPointer;
import id.simpul.connectors.database.DatabaseKind;
import id.simpul.connectors.opd.JdbcOperation.JdbcInquiry;
import id.simpul.connectors.opd.Operation.Field;
import id.simpul.connectors.systemfile.SettingText;
import id.simpul.connectors.systemfile.SystemFileNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the keys of a system that is a database. */
final class JdbcNode {

    private static final BodyRule ONE_CHANGED = new BodyRule(JsonPointer.compile("/changed"), Set.of("1"));

    private JdbcNode() {}

    static JdbcProtocol read(SystemFileNode root) {
        SystemFileNode database = root.child("database");
        SystemFileNode login = root.child("login");
        JdbcProtocol protocol = new JdbcProtocol(
                database.required("kind", "postgresql, mariadb or mysql", DatabaseKind::parse, DatabaseKind.POSTGRESQL),
                database.required("host", "the name of a host", SettingText.matching("[A-Za-z0-9.-]+"), ""),
                database.required("port", "a port", SettingText.number(1, 65_535), 1),
                database.required("name", "letters, digits and '_'", SettingText.matching("[A-Za-z0-9_]+"), ""),
                AuthenticationNode.secret(login, "user"),
                AuthenticationNode.secret(login, "password"),
                operations(root),
                root.has("source") ? Optional.of(JdbcSourceNode.read(root.child("source"))) : Optional.empty());
        database.noMore();
        login.noMore();
        return protocol;
    }

    /** A database that only tells need not be asked anything. */
    private static Map<String, JdbcOperation> operations(SystemFileNode root) {
        return root.has("source") && !root.has("operations")
                ? Map.of()
                : OpdSystemFile.operations(root, JdbcNode::operation);
    }

    private static JdbcOperation operation(String name, SystemFileNode node) {
        boolean effect = node.required("effect", "true or false", SettingText.either("false", "true"), true);
        Statement statement = statement(node);
        Reading reading = ReadingNode.read(node, effect && statement.countsChanges() ? changes() : Reading.NOTHING);
        Optional<JdbcInquiry> inquiry =
                node.has("inquiry") ? Optional.of(inquiry(node.child("inquiry"), reading)) : Optional.empty();
        if (!effect && !statement.onlyReads()) {
            node.fault("statement", "is none that only reads, so 'effect' is true");
        }
        if (effect && !FieldsNode.hasKey(statement.parameters())) {
            node.fault("parameters", "has no value with the source 'key', for a column that is unique");
        }
        if (effect != inquiry.isPresent()) {
            node.fault("inquiry", effect ? "is missing: an effect is settled by it" : "has nothing to ask about");
        }
        node.noMore();
        return new JdbcOperation(name, effect, statement, reading, inquiry);
    }

    private static Reading changes() {
        return new Reading(Optional.of(ONE_CHANGED), Optional.empty(), List.of());
    }

    private static JdbcInquiry inquiry(SystemFileNode node, Reading operation) {
        Statement statement = statement(node);
        JdbcInquiry inquiry = new JdbcInquiry(
                statement,
                node.optional(
                        "keyAt", ReadingNode.POINTER, text -> Optional.of(JsonPointer.compile(text)), Optional.empty()),
                ReadingNode.read(node, operation.withoutSuccess()));
        if (!statement.onlyReads()) {
            node.fault("statement", "is none that only reads");
        }
        boolean isAskable = statement.parameters().stream().map(Field::source).allMatch(JdbcNode::isKeyOrText);
        if (!isAskable || !FieldsNode.hasKey(statement.parameters())) {
            node.fault("parameters", "is not 'key' and, where needed, 'text:...'; an inquiry has nothing else");
        }
        node.noMore();
        return inquiry;
    }

    private static boolean isKeyOrText(Source source) {
        return source instanceof Source.Key || source instanceof Source.Text;
    }

    private static Statement statement(SystemFileNode node) {
        String text = node.required("statement", Statement.FORM, Statement::check, "");
        List<Field> parameters = FieldsNode.read(node.child("parameters"));
        Set<String> named = parameters.stream().map(Field::name).collect(Collectors.toSet());
        if (!named.equals(Statement.names(text))) {
            node.fault("parameters", "are not those of the statement, each as ':name'");
        }
        return new Statement(text, parameters);
    }
}
