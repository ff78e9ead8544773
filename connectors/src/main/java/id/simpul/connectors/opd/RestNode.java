package id.simpul.connectors.opd;

import id.simpul.connectors.systemfile.SettingText;
import id.simpul.connectors.systemfile.SystemFileNode;
import java.net.URI;
import java.util.List;
import java.util.Set;

/** Reads the keys of a system that speaks REST. */
final class RestNode {

    static final URI NOWHERE = URI.create("https://localhost");

    private RestNode() {}

    static RestProtocol read(SystemFileNode root) {
        return new RestProtocol(
                root.required("baseUrl", "https://host[:port][/path]", SettingText::base, NOWHERE),
                AuthenticationNode.read(root, AuthenticationNode.HEADERS),
                root.optional("keyHeader", "the name of a header", AuthenticationNode.HEADER, "Idempotency-Key"),
                answerTypes(root),
                OpdSystemFile.operations(root, RestOperationNode::read));
    }

    private static Set<String> answerTypes(SystemFileNode root) {
        List<String> types =
                root.list("answerTypes", "a media type in small letters", SettingText.matching("[a-z]+/[a-z0-9.+-]+"));
        return types.isEmpty() ? Set.of("application/json") : Set.copyOf(types);
    }
}
