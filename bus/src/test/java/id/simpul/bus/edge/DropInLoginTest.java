package id.simpul.bus.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import id.simpul.agreements.Network;
import id.simpul.agreements.dropin.DropInCredential;
import id.simpul.agreements.dropin.DropInCredential.Password;
import id.simpul.agreements.dropin.DropInCredential.WireAge;
import id.simpul.certs.PasswordHash;
import id.simpul.core.BusException;
import id.simpul.core.ProblemCode;
import id.simpul.core.ServiceId;
import id.simpul.core.SystemId;
import id.simpul.core.Use;
import io.github.bucket4j.TimeMeter;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DropInLoginTest {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final InetAddress HERE = InetAddress.getLoopbackAddress();
    private static final int TRIES = 3;

    private final Map<String, DropInCredential> registered = new HashMap<>();
    private final DropInLogin login = new DropInLogin(
            user -> Optional.ofNullable(registered.get(user)),
            reference -> "dari berkas".getBytes(StandardCharsets.UTF_8),
            new TrackingLimits(new DropInLimits(TRIES, 100).asTracking(), TimeMeter.SYSTEM_NANOTIME),
            RANDOM);

    @Test
    void knowsHashesAndSecretFiles() {
        register("hash", new Password.Hash(PasswordHash.of("benar", RANDOM)));
        register("berkas", new Password.Secret("x.password"));

        assertThat(login.of("hash", "benar", HERE).user()).isEqualTo("hash");
        assertThat(login.of("berkas", "dari berkas", HERE).user()).isEqualTo("berkas");
    }

    @Test
    void refusesWrongPasswordAndUnknownUserAlike() {
        register("hash", new Password.Hash(PasswordHash.of("benar", RANDOM)));

        BusException wrong = refused("hash", "salah");
        BusException unknown = refused("siapa", "benar");

        assertThat(List.of(wrong, unknown))
                .extracting(BusException::code, BusException::arguments)
                .containsOnly(tuple(ProblemCode.LOGIN_REFUSED, Map.of()));
    }

    @Test
    void slowsWhoTriesAndNotWhoIsRemembered() {
        register("lama", new Password.Hash(PasswordHash.of("benar", RANDOM)));
        register("lain", new Password.Hash(PasswordHash.of("benar", RANDOM)));
        login.of("lama", "benar", HERE);
        for (int i = 1; i < TRIES; i++) {
            refused("lain", "salah " + i);
        }

        BusException tooMany = refused("lain", "benar");

        assertThat(tooMany.retryAfter()).isPresent();
        assertThat(login.of("lama", "benar", HERE).user()).isEqualTo("lama");
    }

    @Test
    void forgetsPasswordThatWasChanged() {
        register("hash", new Password.Hash(PasswordHash.of("lama", RANDOM)));
        login.of("hash", "lama", HERE);
        register("hash", new Password.Hash(PasswordHash.of("baru", RANDOM)));

        refused("hash", "lama");

        assertThat(login.of("hash", "baru", HERE).user()).isEqualTo("hash");
    }

    private BusException refused(String user, String password) {
        BusException refused = catchThrowableOfType(BusException.class, () -> login.of(user, password, HERE));
        assertThat(refused.code()).isEqualTo(ProblemCode.LOGIN_REFUSED);
        return refused;
    }

    private void register(String user, Password password) {
        registered.put(
                user,
                new DropInCredential(
                        user,
                        new SystemId("3509.dinsos.simbansos"),
                        password,
                        "IDINSOS_3509",
                        Optional.empty(),
                        WireAge.CURRENT,
                        Map.of("call_verify_by_elemen", new ServiceId("kependudukan/verifikasi")),
                        new Use("verifikasi"),
                        Optional.empty(),
                        List.of(Network.parse("127.0.0.0/8").orElseThrow())));
    }
}
