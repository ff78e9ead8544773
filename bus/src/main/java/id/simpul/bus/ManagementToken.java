package id.simpul.bus;

import id.simpul.core.Secrets;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The secret that whoever decides something on the management port must know: the port is open to every user of the machine. */
@Component
public class ManagementToken {

    /** The secret's reference. */
    public static final String SECRET = "management.token";

    private final Secrets secrets;

    ManagementToken(Secrets secrets) {
        this.secrets = secrets;
    }

    /** In a time that does not tell how much of it was right. Read each time, so that a new token counts at once. */
    public boolean isRight(@Nullable String token) {
        return token != null && MessageDigest.isEqual(token.getBytes(StandardCharsets.UTF_8), secrets.read(SECRET));
    }
}
