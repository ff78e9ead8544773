package id.simpul.certs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

class SecretHashTest {

    private final SecureRandom random = new SecureRandom();

    @Test
    void knowsItsSecretAndNoOther() {
        String secret = SecretHash.newSecret(random);
        SecretHash hash = new SecretHash(SecretHash.of(secret, random).value());

        assertThat(hash.isOf(secret)).isTrue();
        assertThat(hash.isOf(secret + "x")).isFalse();
        assertThat(hash.isOf("")).isFalse();
    }

    @Test
    void twoHashesOfOneSecretDifferAndNeitherShowsIt() {
        String secret = SecretHash.newSecret(random);
        SecretHash one = SecretHash.of(secret, random);

        assertThat(one.value())
                .isNotEqualTo(SecretHash.of(secret, random).value())
                .doesNotContain(secret);
        assertThat(one).hasToString("SecretHash");
        assertThat(secret).matches("[A-Za-z0-9_-]{43}").isNotEqualTo(SecretHash.newSecret(random));
    }

    @Test
    void refusesWhatIsNoHash() {
        for (String wrong : new String[] {"", "1.a.b", "2." + "0".repeat(32) + "." + "0".repeat(64)}) {
            assertThatThrownBy(() -> new SecretHash(wrong)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
