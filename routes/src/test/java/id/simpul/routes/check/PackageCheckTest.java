package id.simpul.routes.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PackageCheckTest {

    private static PackageCheck check = PackageCheck.of(KnownSystems.none());

    @BeforeAll
    static void knowTheSystem() throws IOException {
        check = PackageCheck.of(Example.systems());
    }

    static List<Example> refused() throws IOException {
        return Example.in("refused.yaml");
    }

    static List<Example> accepted() throws IOException {
        return Example.in("accepted.yaml");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void refusesForTheRightReasonAtTheRightLine(Example example) {
        assertThat(check.check(example.folder(), example.files()))
                .extracting(finding -> finding.code() + " " + finding.file() + ":" + finding.line())
                .containsExactlyInAnyOrderElementsOf(example.expected());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("accepted")
    void findsNothingInWhatIsRight(Example example) {
        assertThat(check.check(example.folder(), example.files())).isEmpty();
    }

    @Test
    void hasEnoughExamples() throws IOException {
        assertThat(refused()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(accepted()).hasSizeGreaterThanOrEqualTo(20);
    }

    @Test
    void saysEveryRuleInBothLanguages() {
        for (Rule rule : Rule.values()) {
            assertThat(FindingWords.reason(rule, "a", "b").indonesian()).isNotBlank();
            assertThat(FindingWords.fix(rule, "a", "b").english()).isNotBlank();
        }
    }
}
