package id.simpul.ledger.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class InclusionProofTest {

    @Test
    void hashesLeavesAndNodesAsTheSpecificationDoes() {
        assertThat(hex(Hashes.leaf(new byte[0])))
                .isEqualTo("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
        assertThat(hex(Hashes.empty())).isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThat(hex(Hashes.node(
                        "N123".getBytes(StandardCharsets.US_ASCII), "N456".getBytes(StandardCharsets.US_ASCII))))
                .isEqualTo("aa217fe888e47007fa15edab33c2b492a722cb106c64667fc2b044444de66bbb");
    }

    @Test
    void refusesAnIndexOutsideTheLogAndAHashOfAnotherLength() {
        byte[] leaf = Hashes.leaf(new byte[] {1});

        assertThat(new InclusionProof(0, List.of()).proves(leaf, 1, leaf)).isTrue();
        assertThat(new InclusionProof(1, List.of()).proves(leaf, 1, leaf)).isFalse();
        assertThat(new InclusionProof(-1, List.of()).proves(leaf, 1, leaf)).isFalse();
        assertThat(new InclusionProof(0, List.of(new byte[31])).proves(leaf, 2, leaf))
                .isFalse();
    }

    private static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }
}
