package id.simpul.connectors.dukcapil;

import id.simpul.connectors.systemfile.LimitKeys;
import id.simpul.connectors.systemfile.SettingText;
import id.simpul.connectors.systemfile.SystemFile;
import id.simpul.connectors.systemfile.SystemFileInvalid;
import id.simpul.connectors.systemfile.SystemFileNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads {@code systems/dukcapil.yaml}. Strict: an unknown key is a fault, and all faults are told at once. */
public final class DukcapilSystemFile {

    private static final URI NOWHERE = URI.create("https://localhost");
    private static final String USUAL_PATH = "/dukcapil/get_json/{lembaga}/{method}";
    private static final int USUAL_CALLS = 64;

    private DukcapilSystemFile() {}

    /**
     * @param home what relative paths in the file are relative to
     * @throws SystemFileInvalid with every fault
     */
    public static DukcapilSettings read(Path file, Path home) throws IOException {
        return SystemFile.read(file, root -> settings(root, home));
    }

    private static DukcapilSettings settings(SystemFileNode root, Path home) {
        root.required("system", "'dukcapil'", SettingText.only("dukcapil"), "");
        return new DukcapilSettings(
                root.required("url", "https://host[:port] without a path", SettingText::url, NOWHERE),
                root.optional("path", "a path with {lembaga} and {method}", SettingText::path, USUAL_PATH),
                root.required("trust", "a path of a PEM file", text -> SettingText.existing(home.resolve(text)), home),
                root.optional("threshold", "a number from 0 to 100", SettingText.number(0, 100), 80),
                LimitKeys.timeouts(root),
                LimitKeys.breaker(root),
                LimitKeys.bulkhead(root, USUAL_CALLS),
                credentials(root));
    }

    private static Map<String, DukcapilCredential> credentials(SystemFileNode root) {
        SystemFileNode node = root.child("credentials");
        Map<String, DukcapilCredential> credentials = new LinkedHashMap<>();
        node.keys().forEach(name -> credentials.put(name, CredentialNode.read(node.child(name))));
        if (credentials.isEmpty()) {
            root.fault("credentials", "is missing: at least one credential");
        }
        return credentials;
    }
}
