package id.simpul.certs;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.OpenBSDBCrypt;

/**
 * Salted bcrypt hashes in the form that PHP's {@code password_hash} and {@code htpasswd -B} make too. Checking costs what
 * it costs on purpose, so callers bound how often it is done.
 */
public final class PasswordHash {

    /** bcrypt looks at so many bytes and no further, so a longer password would be weaker than it seems. */
    public static final int LONGEST = 72;

    private static final Pattern FORM = Pattern.compile("[$]2[aby][$]1[0-4][$][./A-Za-z0-9]{53}");
    private static final int COST = 10;
    private static final int SALT_BYTES = 16;

    private PasswordHash() {}

    /** @throws IllegalArgumentException for a password of no byte or more than {@value #LONGEST} */
    public static String of(String password, SecureRandom random) {
        if (!isUsable(password)) {
            throw new IllegalArgumentException("A password has 1 to " + LONGEST + " bytes");
        }
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return OpenBSDBCrypt.generate("2y", password.toCharArray(), salt, COST);
    }

    /** Whether the password has this hash; false for anything that is no such hash. Takes the same time either way. */
    public static boolean matches(String hash, String password) {
        return FORM.matcher(hash).matches()
                && isUsable(password)
                && OpenBSDBCrypt.checkPassword(hash, password.toCharArray());
    }

    private static boolean isUsable(String password) {
        int bytes = password.getBytes(StandardCharsets.UTF_8).length;
        return bytes > 0 && bytes <= LONGEST && password.indexOf('\0') < 0;
    }
}
