package id.simpul.connectors.bpjs;

import id.simpul.connectors.partner.Breaker;
import id.simpul.connectors.partner.Bulkhead;
import id.simpul.connectors.partner.Timeouts;
import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;

/**
 * How BPJS Kesehatan is reached. Read from a system file by {@link BpjsSystemFile}.
 *
 * @param baseUrl of the service, always https, without a slash at its end
 * @param trust PEM file of the only certificates that are trusted
 * @param form how answers look
 * @param zone whose day is asked about
 * @param credentials by the name under which agreements and permits know them
 * @param codes what the codes of each operation's answers mean
 */
public record BpjsSettings(
        URI baseUrl,
        Path trust,
        AnswerForm form,
        ZoneId zone,
        Timeouts timeouts,
        Breaker breaker,
        Bulkhead bulkhead,
        Map<String, Credential> credentials,
        Map<BpjsOperation, AnswerCodes> codes) {

    public BpjsSettings {
        credentials = Map.copyOf(credentials);
        codes = Map.copyOf(codes);
    }

    /**
     * How answers look.
     *
     * @param encrypted false only with a service of the older generation, which answers in the clear
     * @param metaKey the key of code and message; upper and lower case count the same
     */
    public record AnswerForm(boolean encrypted, String metaKey) {}

    /**
     * One access that BPJS gave.
     *
     * @param consId the customer's id
     * @param consSecret reference to the secret that signs
     * @param userKey reference to the secret with the service's key
     */
    public record Credential(String consId, String consSecret, String userKey) {}
}
