package id.simpul.connectors.opd;

import id.simpul.connectors.systemfile.SettingText;
import id.simpul.connectors.systemfile.SystemFileNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads the key {@code authentication}. */
final class AuthenticationNode {

    /** The kinds that every HTTP interface may have. */
    static final List<String> HEADERS = List.of("header", "basic", "bearer");

    static final Function<String, String> HEADER =
            SettingText.matching("(?i)(?!host$|content-|accept$|connection$|transfer-|user-agent$)[A-Za-z0-9-]+");
    private static final Function<String, String> SECRET = SettingText.matching("[A-Za-z0-9._-]+");

    private AuthenticationNode() {}

    /** A partner that lets everybody in is described by leaving the key out. */
    static Optional<Authentication> read(SystemFileNode root, List<String> kinds) {
        if (!root.has("authentication")) {
            return Optional.empty();
        }
        SystemFileNode node = root.child("authentication");
        String words = String.join(", ", kinds.subList(0, kinds.size() - 1)) + " or " + kinds.get(kinds.size() - 1);
        String kind = node.required("kind", words, SettingText.matching(String.join("|", kinds)), "");
        Optional<Authentication> authentication = switch (kind) {
            case "header" ->
                Optional.of(new Authentication.ApiKey(
                        node.required("header", "the name of a header", HEADER, ""), secret(node, "secret")));
            case "basic" -> Optional.of(new Authentication.Basic(secret(node, "user"), secret(node, "password")));
            case "bearer" -> Optional.of(new Authentication.Bearer(secret(node, "secret")));
            case "username-token" ->
                Optional.of(new Authentication.UsernameToken(secret(node, "user"), secret(node, "password")));
            default -> Optional.empty();
        };
        if (authentication.isPresent()) {
            node.noMore();
        }
        return authentication;
    }

    static String secret(SystemFileNode node, String key) {
        return node.required(key, "the name of a secret", SECRET, "");
    }
}
