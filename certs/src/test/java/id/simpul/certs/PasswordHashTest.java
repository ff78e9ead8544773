package id.simpul.certs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

final class PasswordHashTest {

    @Test
    void matchesItsPasswordAndNoOther() {
        String hash = PasswordHash.of("kata sandi é", new SecureRandom());

        assertThat(PasswordHash.matches(hash, "kata sandi é")).isTrue();
        assertThat(PasswordHash.matches(hash, "kata sandi e")).isFalse();
        assertThat(PasswordHash.matches(hash, "")).isFalse();
        assertThat(hash).isNotEqualTo(PasswordHash.of("kata sandi é", new SecureRandom()));
    }

    /** Made by PHP 8.2: password_hash('rahasia', PASSWORD_BCRYPT). */
    @Test
    void knowsWhatPhpMakes() {
        assertThat(PasswordHash.matches("$2y$10$Be3d6J/TkyY980cDHt1GdOzotrVsM.3PEEPkNTaTiYnV24Wa9iuPe", "rahasia"))
                .isTrue();
    }

    @Test
    void refusesPasswordThatWouldBeCutOff() {
        assertThatThrownBy(() -> PasswordHash.of("x".repeat(73), new SecureRandom()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void takesNothingElseForHash() {
        assertThat(PasswordHash.matches("rahasia", "rahasia")).isFalse();
        assertThat(PasswordHash.matches("", "")).isFalse();
    }
}
