package id.simpul.connectors.opd;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.core.BusException;
import id.simpul.core.ProblemCode;
import java.util.Locale;
import java.util.Set;

/** What a SOAP fault says, by its code alone: its words are the partner's and go nowhere. */
final class SoapFaults {

    private static final Set<String> LOGIN =
            Set.of("failedauthentication", "invalidsecurity", "invalidsecuritytoken", "securitytokenunavailable");

    private SoapFaults() {}

    /** The subcode of SOAP 1.2 says more than its code; in SOAP 1.1 what stands behind a dot does. */
    static BusException problem(JsonNode fault, AnswerRules rules, String operation) {
        String code =
                local(fault.at("/faultcode").asText(fault.at("/Code/Value").asText()));
        String finer = local(fault.at("/Code/Subcode/Value").asText());
        if (LOGIN.contains(code) || LOGIN.contains(finer) || code.startsWith("client.authentication")) {
            return rules.problem(ProblemCode.PARTNER_LOGIN_REFUSED);
        }
        return switch (code.split("\\.", 2)[0]) {
            case "client", "sender" -> rules.problem(ProblemCode.PARTNER_REQUEST_REFUSED);
            case "server", "receiver" -> rules.problem(ProblemCode.PARTNER_FAILED);
            default -> rules.unknown(operation, "a fault with a code that is none of SOAP's");
        };
    }

    private static String local(String name) {
        return name.strip().substring(name.strip().indexOf(':') + 1).toLowerCase(Locale.ROOT);
    }
}
