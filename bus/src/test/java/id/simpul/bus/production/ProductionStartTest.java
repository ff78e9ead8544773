package id.simpul.bus.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Security;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a production start wants of its settings. */
class ProductionStartTest {

    @TempDir
    Path folder;

    private StartUnderTest start;

    @BeforeEach
    void makeRight() throws IOException {
        start = new StartUnderTest(folder);
    }

    @Test
    void startsWhenEverythingIsRight() {
        assertThatCode(start::run).doesNotThrowAnyException();
    }

    @Test
    void leavesDevelopmentAlone() throws IOException {
        start.set("simpul.profile", "development");
        Files.delete(folder.resolve("certs/root.crt"));

        assertThatCode(start::run).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"staging", "Production", "development ", "", "prod"})
    void knowsNoThirdProfile(String profile) {
        start.set("simpul.profile", profile.isEmpty() ? " " : profile);

        assertThatThrownBy(start::run)
                .hasRootCauseMessage("simpul.profile is '" + start.get("simpul.profile")
                        + "', but only development and production exist");
    }

    @Test
    void namesSettingsThatAreMissing() {
        start.unset("simpul.region");
        start.unset("simpul.database.url");

        assertThat(start.codes()).containsExactly("setting-missing", "setting-missing");
    }

    @Test
    void refusesAControlPort() {
        start.set("simpul.control.port", "9999");

        assertThat(start.codes()).containsExactly("control-port");
    }

    @Test
    void keepsManagementOnThisMachineAndSmall() {
        start.set("management.server.address", "0.0.0.0");
        start.set("management.server.port", "8443");
        start.set("management.endpoints.web.exposure.include", "health, heapdump, env");

        assertThat(start.codes()).containsExactly("management-open", "management-on-edge", "management-tells-too-much");
        assertThat(start.words()).contains("heapdump, env");
    }

    @Test
    void refusesAJavaThatWasMadeToTakeOldTls() {
        String usual = Security.getProperty("jdk.tls.disabledAlgorithms");
        Security.setProperty("jdk.tls.disabledAlgorithms", usual.replace("TLSv1.1,", ""));
        try {
            assertThat(start.codes()).containsExactly("tls-weakened");
        } finally {
            Security.setProperty("jdk.tls.disabledAlgorithms", usual);
        }
    }

    @ParameterizedTest
    @EnumSource(FaultCode.class)
    void everyFaultHasItsWordsInBothLanguages(FaultCode code) {
        Fault fault = Fault.of(code, "one", "two", "three");

        String indonesian = fault.words(Locale.forLanguageTag("id"));
        String english = fault.words(Locale.ENGLISH);

        assertThat(indonesian).isNotBlank().isNotEqualTo(english).doesNotContain("{", "}");
        assertThat(english).isNotBlank().doesNotContain("{", "}");
    }
}
