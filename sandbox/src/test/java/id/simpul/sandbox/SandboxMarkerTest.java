package id.simpul.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.List;
import org.junit.jupiter.api.Test;

final class SandboxMarkerTest {

    private final TestAuthority marked = TestAuthority.marked();
    private final TestAuthority unmarked = TestAuthority.unmarked();

    @Test
    void findsTheMarkerBesideAnotherPolicy() {
        assertThat(SandboxMarker.marks(marked.certificate())).isTrue();
    }

    @Test
    void seesThatAnotherPolicyIsNoMarker() {
        assertThat(SandboxMarker.marks(unmarked.certificate())).isFalse();
    }

    @Test
    void acceptsChainThatIsMarkedThroughout() {
        assertThatNoException()
                .isThrownBy(() -> SandboxMarker.require(List.of(marked.issue().certificate(), marked.certificate())));
    }

    @Test
    void refusesUnmarkedLeafOfMarkedAuthority() {
        var chain = List.of(marked.issue("localhost", false).certificate(), marked.certificate());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> SandboxMarker.require(chain))
                .withMessageContaining("CN=localhost")
                .withMessageContaining(SandboxMarker.POLICY);
    }

    @Test
    void refusesMarkedLeafOfUnmarkedAuthority() {
        var chain = List.of(unmarked.issue("localhost", true).certificate(), unmarked.certificate());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> SandboxMarker.require(chain))
                .withMessageContaining("CN=Ordinary test CA");
    }

    @Test
    void refusesLeafWithoutItsAuthority() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SandboxMarker.require(List.of(marked.issue().certificate())))
                .withMessageContaining("and its CA");
    }
}
