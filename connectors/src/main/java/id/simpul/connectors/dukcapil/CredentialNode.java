package id.simpul.connectors.dukcapil;

import id.simpul.connectors.dukcapil.DukcapilCredential.Keys;
import id.simpul.connectors.dukcapil.DukcapilCredential.RequestForm;
import id.simpul.connectors.systemfile.SettingText;
import id.simpul.connectors.systemfile.SystemFileNode;
import id.simpul.core.DataPartner;
import id.simpul.core.Element;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads one credential of a system file. */
final class CredentialNode {

    private CredentialNode() {}

    static DukcapilCredential read(SystemFileNode node) {
        DukcapilCredential credential = new DukcapilCredential(
                node.required("lembaga", "letters, digits, '_' and '-'", SettingText.matching("[A-Za-z0-9_-]+"), ""),
                node.required("ip", "the registered address", SettingText.matching("[0-9A-Fa-f.:]+"), ""),
                node.optional(
                        "source",
                        "a local IP address",
                        text -> Optional.of(SettingText.address(text)),
                        Optional.empty()),
                node.required("user", "the name of a secret", SettingText.matching("[A-Za-z0-9._-]+"), ""),
                node.required("password", "the name of a secret", SettingText.matching("[A-Za-z0-9._-]+"), ""),
                node.optional(
                        "path",
                        "a path with {lembaga} and {method}",
                        text -> Optional.of(SettingText.path(text)),
                        Optional.empty()),
                methods(node),
                form(node));
        node.noMore();
        return credential;
    }

    private static Map<DukcapilMethod, String> methods(SystemFileNode credential) {
        SystemFileNode node = credential.child("methods");
        Map<DukcapilMethod, String> methods = new EnumMap<>(DukcapilMethod.class);
        for (DukcapilMethod method : DukcapilMethod.values()) {
            String name = node.optional(method.key(), "a method name", SettingText.matching("[A-Za-z0-9_-]+"), "");
            if (!name.isEmpty()) {
                methods.put(method, name);
            }
        }
        node.noMore();
        if (methods.isEmpty()) {
            credential.fault("methods", "names no method: at least one of verify, retrieve, family");
        }
        return methods;
    }

    private static RequestForm form(SystemFileNode credential) {
        RequestForm usual = RequestForm.usual();
        SystemFileNode node = credential.child("keys");
        boolean isLower = node.optional("elements", "upper or lower", SettingText.either("upper", "lower"), false);
        Keys keys = keys(node);
        node.noMore();
        if (!areApart(keys)) {
            credential.fault("keys", "names one key twice, or an element's");
        }
        return new RequestForm(
                keys,
                isLower,
                credential.optional("date", "a form such as dd-MM-yyyy", SettingText::dateForm, usual.date()),
                credential.optional("thresholdAs", "text or number", SettingText.either("text", "number"), false));
    }

    private static Keys keys(SystemFileNode node) {
        Function<String, String> key = SettingText.matching("[A-Za-z_]+");
        Keys usual = Keys.usual();
        return new Keys(
                node.optional("user", "a key", key, usual.user()),
                node.optional("password", "a key", key, usual.password()),
                node.optional("ip", "a key", key, usual.address()),
                node.optional("threshold", "a key", key, usual.threshold()),
                node.optional("nik", "a key", key, usual.nik()));
    }

    /** The partner reads keys in any case; a claim under a credential's key would replace it, or the other way round. */
    private static boolean areApart(Keys keys) {
        Set<String> own = Stream.of(keys.user(), keys.password(), keys.address(), keys.threshold())
                .map(key -> key.toUpperCase(Locale.ROOT))
                .collect(Collectors.toSet());
        String nik = keys.nik().toUpperCase(Locale.ROOT);
        boolean isElement = own.stream()
                        .anyMatch(
                                key -> Element.ofKey(DataPartner.DUKCAPIL, key).isPresent())
                || Element.ofKey(DataPartner.DUKCAPIL, nik)
                        .filter(element -> element != Element.NIK)
                        .isPresent();
        return own.size() == 4 && !own.contains(nik) && !isElement;
    }
}
