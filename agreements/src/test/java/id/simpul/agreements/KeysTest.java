package id.simpul.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The words that files and the database use for kinds and states. */
class KeysTest {

    @Test
    void findsEachKindByItsKeyAndNoOther() {
        for (AgreementKind kind : AgreementKind.values()) {
            assertThat(AgreementKind.ofKey(kind.key())).contains(kind);
        }
        assertThat(AgreementKind.ofKey("")).isEmpty();
    }

    @Test
    void findsEachStateByItsKey() {
        for (AgreementState state : AgreementState.values()) {
            assertThat(AgreementState.ofKey(state.key())).isEqualTo(state);
        }
    }
}
