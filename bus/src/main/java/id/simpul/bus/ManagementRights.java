package id.simpul.bus;

import id.simpul.core.Secrets;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Who may decide what on the management port, which is open to every user of the machine. Each right is a secret of its own,
 * so that whoever looks after cases need not be able to accept an agreement.
 */
@Component
public class ManagementRights {

    private static final Logger LOG = LoggerFactory.getLogger(ManagementRights.class);

    /** What a person may decide about. */
    public enum Right {
        /** Agreements, members, certificates. */
        REGISTER("management.token"),
        /** Parked work, and partners that are not to be called. */
        CASES("cases.token");

        private final String secret;

        Right(String secret) {
            this.secret = secret;
        }

        /** The reference of the secret that its holders know. */
        public String secret() {
            return secret;
        }
    }

    private final Secrets secrets;

    ManagementRights(Secrets secrets) {
        this.secrets = secrets;
    }

    /** In a time that does not tell how much of it was right. Read each time, so that a new token counts at once. */
    public boolean isGiven(Right right, @Nullable String token) {
        boolean isGiven = token != null
                && MessageDigest.isEqual(token.getBytes(StandardCharsets.UTF_8), secrets.read(right.secret()));
        if (!isGiven) {
            LOG.warn("A decision was refused: its token is not that of the secret {}", right.secret());
        }
        return isGiven;
    }
}
