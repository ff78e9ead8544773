package id.simpul.sandbox.dukcapil;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

final class ComparisonPropertyTest {

    @Property
    void scoreIsHundredExactlyForEqualValues(@ForAll String one, @ForAll String other) {
        int score = Comparison.score(one, other);

        assertThat(score).isBetween(0, 100);
        assertThat(score == 100).isEqualTo(Comparison.normalised(one).equals(Comparison.normalised(other)));
    }

    @Property
    void scoreIsTheSameBothWaysAndHundredWithItself(@ForAll String one, @ForAll String other) {
        assertThat(Comparison.score(one, other)).isEqualTo(Comparison.score(other, one));
        assertThat(Comparison.score(one, "  " + one + "\n")).isEqualTo(100);
    }
}
