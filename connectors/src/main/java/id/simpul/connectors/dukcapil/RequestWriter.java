package id.simpul.connectors.dukcapil;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.core.Element;
import id.simpul.core.Mode;
import id.simpul.core.Secrets;
import id.simpul.core.Subject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Writes the body of a request: exactly the configured keys, one credential, the subject and the asked claims. */
final class RequestWriter {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Secrets secrets;

    RequestWriter(Secrets secrets) {
        this.secrets = secrets;
    }

    /** @param elements those to verify; a retrieval names none, the partner gives what the institution may have */
    byte[] write(DukcapilCredential credential, Mode mode, Subject subject, Set<Element> elements, int threshold) {
        DukcapilCredential.Keys keys = credential.keys();
        ObjectNode body = JSON.createObjectNode();
        body.put(keys.user(), secret(credential.user()));
        body.put(keys.password(), secret(credential.password()));
        body.put(keys.address(), credential.address());
        if (mode == Mode.VERIFY) {
            body.put(keys.threshold(), Integer.toString(threshold));
            addClaims(body, credential, subject.claims(), elements);
        }
        body.put(keys.nik(), subject.nik().value());
        try {
            return JSON.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A flat object of texts can always be written", e);
        }
    }

    private static void addClaims(
            ObjectNode body, DukcapilCredential credential, Map<Element, String> claims, Set<Element> elements) {
        for (Element element : new TreeSet<>(elements)) {
            String claim = claims.get(element);
            if (claim != null && element != Element.NIK) {
                body.put(element.name(), ElementText.sent(element, claim, credential.dateForm()));
            }
        }
    }

    /** A secret is kept in a file, and files end with a line end. */
    private String secret(String reference) {
        return new String(secrets.read(reference), StandardCharsets.UTF_8).strip();
    }
}
