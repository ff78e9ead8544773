package id.simpul.connectors.dukcapil;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import id.simpul.connectors.dukcapil.DukcapilSettings.Breaker;
import id.simpul.connectors.dukcapil.DukcapilSettings.Bulkhead;
import id.simpul.connectors.dukcapil.DukcapilSettings.Timeouts;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code systems/dukcapil.yaml}. Strict: an unknown key is a fault, and all faults are told at once. */
public final class DukcapilSystemFile {

    private static final ObjectMapper YAML =
            YAMLMapper.builder().build().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
    private static final URI NOWHERE = URI.create("https://localhost");
    private static final String USUAL_PATH = "/dukcapil/get_json/{lembaga}/{method}";

    private DukcapilSystemFile() {}

    /**
     * @param home what relative paths in the file are relative to
     * @throws SystemFileInvalid with every fault
     */
    public static DukcapilSettings read(Path file, Path home) throws IOException {
        List<String> faults = new ArrayList<>();
        SystemFileNode root = SystemFileNode.root(tree(file), faults);
        root.required("system", "'dukcapil'", SettingText.only("dukcapil"), "");
        DukcapilSettings settings = new DukcapilSettings(
                root.required("url", "https://host[:port] without a path", SettingText::url, NOWHERE),
                root.optional("path", "a path with {lembaga} and {method}", SettingText::path, USUAL_PATH),
                root.required("trust", "a path of a PEM file", text -> SettingText.existing(home.resolve(text)), home),
                root.optional("threshold", "a number from 0 to 100", SettingText.number(0, 100), 80),
                timeouts(root.child("timeouts")),
                breaker(root.child("breaker")),
                bulkhead(root.child("bulkhead")),
                credentials(root));
        root.noMore();
        if (!faults.isEmpty()) {
            throw new SystemFileInvalid(file, faults);
        }
        return settings;
    }

    private static JsonNode tree(Path file) throws IOException {
        try {
            return YAML.readTree(Files.readString(file));
        } catch (JsonProcessingException e) {
            var place = e.getLocation();
            throw new SystemFileInvalid(
                    file, List.of("line " + (place == null ? 0 : place.getLineNr()) + " is not well-formed YAML"));
        }
    }

    private static Timeouts timeouts(SystemFileNode node) {
        Timeouts timeouts = new Timeouts(
                node.optional("connect", "a time such as PT2S", SettingText::time, Duration.ofSeconds(2)),
                node.optional("answer", "a time such as PT8S", SettingText::time, Duration.ofSeconds(8)));
        node.noMore();
        return timeouts;
    }

    private static Breaker breaker(SystemFileNode node) {
        Breaker breaker = new Breaker(
                node.optional("failures", "a percentage from 1 to 100", SettingText.number(1, 100), 50),
                node.optional("window", "a number from 1 to 1000", SettingText.number(1, 1000), 20),
                node.optional("least", "a number from 1 to 1000", SettingText.number(1, 1000), 10),
                node.optional("pause", "a time such as PT15S", SettingText::time, Duration.ofSeconds(15)));
        node.noMore();
        return breaker;
    }

    private static Bulkhead bulkhead(SystemFileNode node) {
        Bulkhead bulkhead = new Bulkhead(
                node.optional("calls", "a number from 1 to 1000", SettingText.number(1, 1000), 64),
                node.optional("patience", "a time such as PT2S", SettingText::time, Duration.ofSeconds(4)));
        node.noMore();
        return bulkhead;
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
