package id.simpul.connectors.opd;

import id.simpul.core.BusException;
import id.simpul.core.ProblemCode;
import id.simpul.core.Secrets;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Shows a partner who calls, in headers. Secrets are read at each call, so that a new one counts at once. */
final class HttpLogin {

    private static final Pattern VISIBLE = Pattern.compile("[ -~]+");

    private final String partner;
    private final Secrets secrets;

    HttpLogin(String partner, Secrets secrets) {
        this.partner = partner;
        this.secrets = secrets;
    }

    /** Empty for an authentication that stands elsewhere. */
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    Map<String, String> headers(Optional<Authentication> authentication) {
        Map<String, String> headers = new HashMap<>();
        authentication.ifPresent(known -> {
            if (known instanceof Authentication.ApiKey key) {
                headers.put(key.header(), visible(key.secret()));
            } else if (known instanceof Authentication.Bearer bearer) {
                headers.put("Authorization", "Bearer " + visible(bearer.secret()));
            } else if (known instanceof Authentication.Basic basic) {
                byte[] pair = (secret(basic.user()) + ":" + secret(basic.password())).getBytes(StandardCharsets.UTF_8);
                headers.put("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
            }
        });
        return headers;
    }

    /** A secret is kept in a file, and files end with a line end. */
    String secret(String reference) {
        return new String(secrets.read(reference), StandardCharsets.UTF_8).strip();
    }

    /** A header cannot carry everything that a file can. */
    private String visible(String reference) {
        String secret = secret(reference);
        if (!VISIBLE.matcher(secret).matches()) {
            throw new BusException(ProblemCode.CONFIGURATION_MISSING, Map.of("partner", partner, "secret", reference));
        }
        return secret;
    }
}
