package id.simpul.connectors.dukcapil;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.connectors.dukcapil.DukcapilCredential.RequestForm;
import id.simpul.core.Element;
import id.simpul.core.Secrets;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.TreeSet;

/** Writes the body of a request: exactly the configured keys, one credential, the subject and the asked claims. */
final class RequestWriter {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Secrets secrets;

    RequestWriter(Secrets secrets) {
        this.secrets = secrets;
    }

    /** A verification names its elements; a retrieval names none, the partner gives what the institution may have. */
    byte[] write(DukcapilCredential credential, Inquiry inquiry) {
        RequestForm form = credential.form();
        DukcapilCredential.Keys keys = form.keys();
        ObjectNode body = JSON.createObjectNode();
        body.put(keys.user(), secret(credential.user()));
        body.put(keys.password(), secret(credential.password()));
        body.put(keys.address(), credential.address());
        if (inquiry.method() == DukcapilMethod.VERIFY) {
            if (form.thresholdIsNumber()) {
                body.put(keys.threshold(), inquiry.threshold());
            } else {
                body.put(keys.threshold(), Integer.toString(inquiry.threshold()));
            }
            addClaims(body, form, inquiry);
        }
        body.put(keys.nik(), inquiry.subject().nik().value());
        try {
            return JSON.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A flat object of texts can always be written", e);
        }
    }

    private static void addClaims(ObjectNode body, RequestForm form, Inquiry inquiry) {
        for (Element element : new TreeSet<>(inquiry.elements())) {
            String claim = inquiry.subject().claims().get(element);
            if (claim != null && element != Element.NIK) {
                String key = form.elementsInLowerCase() ? element.name().toLowerCase(Locale.ROOT) : element.name();
                body.put(key, ElementText.sent(element, claim, form.date()));
            }
        }
    }

    /** A secret is kept in a file, and files end with a line end. */
    private String secret(String reference) {
        return new String(secrets.read(reference), StandardCharsets.UTF_8).strip();
    }
}
