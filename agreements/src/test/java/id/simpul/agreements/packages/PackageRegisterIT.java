package id.simpul.agreements.packages;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.agreements.admission.AgreementsUnderTest;
import id.simpul.agreements.packages.PackageImport.Reuse;
import id.simpul.agreements.packages.PackageRegister.Decided;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackageRegisterIT {

    private static final PackageName SERVICE = PackageName.service("dinsos/cek");

    @TempDir
    Path folder;

    private AgreementsUnderTest room;
    private PackageRegister register;
    private PackageShelf shelf;

    @BeforeEach
    void open() {
        room = new AgreementsUnderTest(folder);
        register = new PackageRegister(room.committer);
        shelf = new PackageShelf(room.database.bus());
    }

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void anImportIsADraftAndSaysSoInTheLog() throws SQLException {
        assertThat(add("1.0.0", 'a', Reuse.REFUSED)).isEqualTo(new PackageImported.Held("1.0.0", true, false));
        assertThat(add("1.0.0", 'a', Reuse.REFUSED)).isEqualTo(new PackageImported.Held("1.0.0", false, false));

        assertThat(shelf.inForce(PackageKind.SERVICE)).isEmpty();
        assertThat(shelf.versions(PackageKind.SERVICE))
                .singleElement()
                .satisfies(version -> assertThat(version.isDraft()).isTrue());
        assertThat(shelf.content(SERVICE, "1.0.0"))
                .hasValueSatisfying(bytes -> assertThat(bytes).containsExactly('a'));
        assertThat(room.log("state-changed")).singleElement().satisfies(event -> {
            assertThat(event.path("service").textValue()).isEqualTo("dinsos/cek");
            assertThat(event.path("packageVersion").textValue()).isEqualTo("1.0.0");
            assertThat(event.path("state").textValue()).isEqualTo("imported");
        });
    }

    @Test
    void aVersionKeepsItsContent() {
        add("1.0.0", 'a', Reuse.REFUSED);

        assertThat(add("1.0.0", 'b', Reuse.REFUSED)).isEqualTo(new PackageImported.VersionTaken("1.0.0"));
        assertThat(add("1.0.0", 'b', Reuse.LABELLED))
                .isEqualTo(new PackageImported.Held("1.0.0~bbbbbbbb", true, false));
        assertThat(add("1.1.0", 'b', Reuse.REFUSED)).isEqualTo(new PackageImported.Held("1.1.0", true, false));
    }

    @Test
    void oneVersionIsInForceAndTheOneBeforeIsKnown() throws SQLException {
        add("1.0.0", 'a', Reuse.REFUSED);
        add("1.1.0", 'b', Reuse.REFUSED);

        assertThat(decide(Optional.of("9.9.9"))).isEqualTo(Decided.UNKNOWN_VERSION);
        assertThat(decide(Optional.empty())).isEqualTo(Decided.NOTHING_TO_CHANGE);
        assertThat(decide(Optional.of("1.0.0"))).isEqualTo(Decided.DONE);
        assertThat(decide(Optional.of("1.0.0"))).isEqualTo(Decided.NOTHING_TO_CHANGE);
        assertThat(shelf.before(SERVICE)).isEmpty();

        assertThat(decide(Optional.of("1.1.0"))).isEqualTo(Decided.DONE);
        assertThat(shelf.inForce(PackageKind.SERVICE)).isEqualTo(Map.of("dinsos/cek", "1.1.0"));
        assertThat(shelf.before(SERVICE)).contains("1.0.0");

        assertThat(decide(Optional.empty())).isEqualTo(Decided.DONE);
        assertThat(shelf.inForce(PackageKind.SERVICE)).isEmpty();
        assertThat(shelf.before(SERVICE)).contains("1.1.0");
        assertThat(room.log("state-changed")).hasSize(5).last().satisfies(event -> {
            assertThat(event.path("state").textValue()).isEqualTo("out-of-force");
            assertThat(event.path("by").textValue()).isEqualTo("operator:pengujian");
            assertThat(event.path("reasonHash").textValue()).hasSize(64);
        });
    }

    private PackageImported add(String version, char content, Reuse reuse) {
        return register.add(new PackageImport(
                        SERVICE,
                        version,
                        String.valueOf(content).repeat(64),
                        new byte[] {(byte) content},
                        reuse,
                        AgreementsUnderTest.BY))
                .join();
    }

    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    private Decided decide(Optional<String> label) {
        return register.decide(new PackageDecision(SERVICE, label, AgreementsUnderTest.BY, "uji"))
                .join();
    }
}
