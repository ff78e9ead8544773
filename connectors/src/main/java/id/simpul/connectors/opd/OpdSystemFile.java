package id.simpul.connectors.opd;

import id.simpul.connectors.partner.PartnerTrust;
import id.simpul.connectors.systemfile.LimitKeys;
import id.simpul.connectors.systemfile.SettingText;
import id.simpul.connectors.systemfile.SystemFile;
import id.simpul.connectors.systemfile.SystemFileInvalid;
import id.simpul.connectors.systemfile.SystemFileNode;
import id.simpul.core.SystemId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads the file of one OPD system. Strict: an unknown key is a fault, and all faults are told at once. */
final class OpdSystemFile {

    private static final URI NOWHERE = URI.create("https://localhost");
    private static final SystemId NOBODY = new SystemId("00.x.x");
    private static final int USUAL_CALLS = 16;
    private static final int USUAL_LARGEST = 256 * 1024;
    private static final int LARGEST = 16 * 1024 * 1024;
    private static final String END = ".yaml";
    private static final Function<String, String> SECRET = SettingText.matching("[A-Za-z0-9._-]+");
    private static final Function<String, String> HEADER =
            SettingText.matching("(?i)(?!host$|content-|accept$|connection$|transfer-|user-agent$)[A-Za-z0-9-]+");

    private OpdSystemFile() {}

    /**
     * @param file named by the system: {@code 3509.disnaker.siapkerja.yaml}
     * @param home what relative paths in the file are relative to
     * @throws SystemFileInvalid with every fault
     */
    static OpdSystem read(Path file, Path home) throws IOException {
        String name = Objects.requireNonNull(file.getFileName(), "a file").toString();
        return SystemFile.read(file, root -> system(root, name.substring(0, name.length() - END.length()), home));
    }

    private static OpdSystem system(SystemFileNode root, String name, Path home) {
        root.required("technology", "'rest'", SettingText.only("rest"), "");
        return new OpdSystem(
                root.required(
                        "system",
                        "the id that the file is named by, such as 3509.disnaker.siapkerja",
                        text -> new SystemId(SettingText.only(name).apply(text)),
                        NOBODY),
                root.required("baseUrl", "https://host[:port][/path]", SettingText::base, NOWHERE),
                root.required("trust", "a path of a PEM file", text -> trusted(home.resolve(text)), home),
                authentication(root),
                root.optional("keyHeader", "the name of a header", HEADER, "Idempotency-Key"),
                LimitKeys.timeouts(root),
                LimitKeys.breaker(root),
                LimitKeys.bulkhead(root, USUAL_CALLS),
                LimitKeys.hours(root),
                root.optional("largestAnswer", "bytes, up to 16 MiB", SettingText.number(1, LARGEST), USUAL_LARGEST),
                answerTypes(root),
                operations(root));
    }

    /** Read here too, so that a file without certificates is told with the other faults. */
    private static Path trusted(Path file) {
        try {
            PartnerTrust.load(file);
            return file;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Set<String> answerTypes(SystemFileNode root) {
        List<String> types =
                root.list("answerTypes", "a media type in small letters", SettingText.matching("[a-z]+/[a-z0-9.+-]+"));
        return types.isEmpty() ? Set.of("application/json") : Set.copyOf(types);
    }

    /** A partner that lets everybody in is described by leaving the key out. */
    private static Optional<Authentication> authentication(SystemFileNode root) {
        if (!root.has("authentication")) {
            return Optional.empty();
        }
        SystemFileNode node = root.child("authentication");
        String kind = node.required("kind", "header, basic or bearer", SettingText.matching("header|basic|bearer"), "");
        Optional<Authentication> authentication = switch (kind) {
            case "header" ->
                Optional.of(new Authentication.ApiKey(
                        node.required("header", "the name of a header", HEADER, ""), secret(node, "secret")));
            case "basic" -> Optional.of(new Authentication.Basic(secret(node, "user"), secret(node, "password")));
            case "bearer" -> Optional.of(new Authentication.Bearer(secret(node, "secret")));
            default -> Optional.empty();
        };
        if (authentication.isPresent()) {
            node.noMore();
        }
        return authentication;
    }

    private static String secret(SystemFileNode node, String key) {
        return node.required(key, "the name of a secret", SECRET, "");
    }

    private static Map<String, Operation> operations(SystemFileNode root) {
        SystemFileNode node = root.child("operations");
        Map<String, Operation> operations = new LinkedHashMap<>();
        for (String name : node.keys()) {
            if (!name.matches("[a-z0-9]([a-z0-9-]*[a-z0-9])?")) {
                node.fault(name, "is not a name of small letters, digits and '-'");
            }
            operations.put(name, OperationNode.read(name, node.child(name)));
        }
        if (operations.isEmpty()) {
            root.fault("operations", "is missing: at least one operation");
        }
        return operations;
    }
}
