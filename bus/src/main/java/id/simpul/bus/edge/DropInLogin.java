package id.simpul.bus.edge;

import id.simpul.agreements.dropin.DropInCredential;
import id.simpul.agreements.dropin.DropInCredential.Password;
import id.simpul.certs.PasswordHash;
import id.simpul.core.BusException;
import id.simpul.core.ProblemCode;
import id.simpul.core.Secrets;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Knows a script by user name and password. A hash is made to be slow, so what was right once is remembered: a keyed hash of
 * the password together with the registered hash, in memory only, under a key that no other process has. A changed
 * registration is another text and must be checked anew. What fails costs one slow hash, whatever was wrong, and only so many
 * may be tried.
 */
final class DropInLogin {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;
    private static final int SLOW_AT_A_TIME = 2;
    private static final long PATIENCE_SECONDS = 3;

    private final Function<String, Optional<DropInCredential>> credentials;
    private final Secrets secrets;
    private final TrackingLimits limits;
    private final RememberedLogins remembered = new RememberedLogins();
    private final SecretKeySpec key;
    private final String nobodysHash;
    private final Semaphore slow = new Semaphore(SLOW_AT_A_TIME, true);

    /** @param credentials finds the login with a user name */
    DropInLogin(
            Function<String, Optional<DropInCredential>> credentials,
            Secrets secrets,
            TrackingLimits limits,
            SecureRandom random) {
        this.credentials = credentials;
        this.secrets = secrets;
        this.limits = limits;
        byte[] bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        this.key = new SecretKeySpec(bytes, ALGORITHM);
        this.nobodysHash = PasswordHash.of("nobody's", random);
    }

    /** @throws BusException LOGIN_REFUSED, the same for an unknown user, a wrong password and too many tries */
    DropInCredential of(String user, String password, InetAddress from) {
        Optional<DropInCredential> credential = credentials.apply(user);
        boolean isRight = credential.isPresent() && isRight(credential.get(), password, from);
        if (credential.isEmpty()) {
            spend(nobodysHash, password, from);
        }
        if (!isRight) {
            throw new BusException(ProblemCode.LOGIN_REFUSED);
        }
        return credential.get();
    }

    private boolean isRight(DropInCredential credential, String password, InetAddress from) {
        if (credential.password() instanceof Password.Secret secret) {
            byte[] wanted = tag("", new String(secrets.read(secret.reference()), StandardCharsets.UTF_8));
            return MessageDigest.isEqual(wanted, tag("", password)) || alwaysWrong(password, from);
        }
        String hash = ((Password.Hash) credential.password()).bcrypt();
        byte[] tag = tag(hash, password);
        if (remembered.has(credential.user(), tag)) {
            return true;
        }
        boolean isRight = spend(hash, password, from);
        if (isRight) {
            remembered.put(credential.user(), tag);
        }
        return isRight;
    }

    /** So that nobody can tell by the time how a password is kept, or whether a user is there. */
    private boolean alwaysWrong(String password, InetAddress from) {
        spend(nobodysHash, password, from);
        return false;
    }

    private boolean spend(String hash, String password, InetAddress from) {
        try {
            limits.askedBy(from);
            if (!slow.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new BusException(ProblemCode.OVERLOADED);
            }
        } catch (BusException tooMany) {
            throw tooMany.code() == ProblemCode.TRACKING_LIMITED ? refused(tooMany) : tooMany;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new BusException(ProblemCode.OVERLOADED);
        }
        try {
            return PasswordHash.matches(hash, password);
        } finally {
            slow.release();
        }
    }

    private static BusException refused(BusException tooMany) {
        BusException refused = new BusException(ProblemCode.LOGIN_REFUSED);
        return tooMany.retryAfter().map(refused::retryAfter).orElse(refused);
    }

    private byte[] tag(String hash, String password) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(hash.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(password.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("Every JDK has " + ALGORITHM, e);
        }
    }
}
