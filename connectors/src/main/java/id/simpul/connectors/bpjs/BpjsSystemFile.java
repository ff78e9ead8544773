package id.simpul.connectors.bpjs;

import id.simpul.connectors.bpjs.BpjsSettings.AnswerForm;
import id.simpul.connectors.bpjs.BpjsSettings.Credential;
import id.simpul.connectors.systemfile.LimitKeys;
import id.simpul.connectors.systemfile.SettingText;
import id.simpul.connectors.systemfile.SystemFile;
import id.simpul.connectors.systemfile.SystemFileInvalid;
import id.simpul.connectors.systemfile.SystemFileNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads {@code systems/bpjs.yaml}. Strict: an unknown key is a fault, and all faults are told at once. */
public final class BpjsSystemFile {

    private static final URI NOWHERE = URI.create("https://localhost");
    private static final int USUAL_CALLS = 16;

    private BpjsSystemFile() {}

    /**
     * @param home what relative paths in the file are relative to
     * @throws SystemFileInvalid with every fault
     */
    public static BpjsSettings read(Path file, Path home) throws IOException {
        return SystemFile.read(file, root -> settings(root, home));
    }

    private static BpjsSettings settings(SystemFileNode root, Path home) {
        root.required("system", "'bpjs'", SettingText.only("bpjs"), "");
        root.required("service", "'vclaim': other services are not understood", SettingText.only("vclaim"), "");
        return new BpjsSettings(
                root.required(
                        "baseUrl", "https://host[:port]/path without a slash at its end", SettingText::base, NOWHERE),
                root.required("trust", "a path of a PEM file", text -> SettingText.existing(home.resolve(text)), home),
                new AnswerForm(
                        root.optional("encrypted", "true or false", SettingText.either("false", "true"), true),
                        root.optional("metaKey", "a key", SettingText.matching("[A-Za-z_]+"), "metaData")),
                root.optional("zone", "a time zone such as Asia/Jakarta", ZoneId::of, ZoneId.of("Asia/Jakarta")),
                LimitKeys.timeouts(root),
                LimitKeys.breaker(root),
                LimitKeys.bulkhead(root, USUAL_CALLS),
                credentials(root),
                codes(root));
    }

    private static Map<String, Credential> credentials(SystemFileNode root) {
        SystemFileNode node = root.child("credentials");
        Map<String, Credential> credentials = new LinkedHashMap<>();
        node.keys().forEach(name -> credentials.put(name, credential(node.child(name))));
        if (credentials.isEmpty()) {
            root.fault("credentials", "is missing: at least one credential");
        }
        return credentials;
    }

    private static Credential credential(SystemFileNode node) {
        Credential credential = new Credential(
                node.required("consId", "letters and digits", SettingText.matching("[A-Za-z0-9]+"), ""),
                node.required("consSecret", "the name of a secret", SettingText.matching("[A-Za-z0-9._-]+"), ""),
                node.required("userKey", "the name of a secret", SettingText.matching("[A-Za-z0-9._-]+"), ""));
        node.noMore();
        return credential;
    }

    private static Map<BpjsOperation, AnswerCodes> codes(SystemFileNode root) {
        SystemFileNode node = root.child("codes");
        Map<BpjsOperation, AnswerCodes> codes = new EnumMap<>(BpjsOperation.class);
        for (BpjsOperation operation : BpjsOperation.values()) {
            codes.put(operation, codes(node, operation.key()));
        }
        node.noMore();
        return codes;
    }

    private static AnswerCodes codes(SystemFileNode parent, String operation) {
        AnswerCodes usual = AnswerCodes.usual();
        SystemFileNode node = parent.child(operation);
        AnswerCodes codes = new AnswerCodes(
                set(node, "success", usual.success()),
                set(node, "notFound", usual.notFound()),
                set(node, "signature", usual.signature()),
                set(node, "login", usual.login()),
                set(node, "busy", usual.busy()));
        node.noMore();
        Set<String> all = new HashSet<>();
        long said = List.of(codes.success(), codes.notFound(), codes.signature(), codes.login(), codes.busy()).stream()
                .peek(all::addAll)
                .mapToLong(Set::size)
                .sum();
        if (said != all.size()) {
            parent.fault(operation, "gives one code two meanings");
        }
        return codes;
    }

    private static Set<String> set(SystemFileNode node, String key, Set<String> usual) {
        List<String> codes = node.list(key, "codes such as [200]", SettingText.matching("[A-Za-z0-9]{1,10}"));
        return codes.isEmpty() ? usual : Set.copyOf(codes);
    }
}
