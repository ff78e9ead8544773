package id.simpul.agreements.register;

import static id.simpul.agreements.admission.AgreementsUnderTest.DINSOS;
import static id.simpul.agreements.admission.AgreementsUnderTest.PKS_DINSOS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.agreements.AgreementState;
import id.simpul.agreements.admission.AgreementsUnderTest;
import id.simpul.core.MemberId;
import id.simpul.core.SystemId;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegisterIT {

    @TempDir
    Path folder;

    private AgreementsUnderTest room;

    @BeforeEach
    void open() {
        room = new AgreementsUnderTest(folder);
    }

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void importsTheSameContentOnceWhateverItsLayout() {
        Imported first = room.importAgreement(PKS_DINSOS, AgreementState.ACTIVE);
        Imported second = room.importAgreement(
                "# PKS Dinsos\n" + PKS_DINSOS.replace("verify: 50, ", "verify:   50, "), AgreementState.ACTIVE);

        assertThat(first.isNew()).isTrue();
        assertThat(second).isEqualTo(new Imported("pks-dinsos", 1, first.sha256(), AgreementState.ACTIVE, false));
        assertThat(room.log("agreement-imported")).singleElement().satisfies(event -> {
            assertThat(event.path("agreementHash").textValue()).isEqualTo(first.sha256());
            assertThat(event.path("by").textValue()).isEqualTo("operator:pengujian");
        });
    }

    @Test
    void importsChangedContentAsTheNextVersionAndEndsTheOneInForce() {
        room.importAgreement(PKS_DINSOS, AgreementState.ACTIVE);
        Imported second = room.importAgreement(PKS_DINSOS.replace("verify: 50", "verify: 60"), AgreementState.ACTIVE);
        Imported backToFirst = room.importAgreement(PKS_DINSOS, AgreementState.ACTIVE);

        assertThat(second.version()).isEqualTo(2);
        assertThat(backToFirst.version()).isEqualTo(3);
        assertThat(states("active")).isEqualTo(1);
        assertThat(states("ended")).isEqualTo(2);
    }

    @Test
    void leavesTheVersionInForceUntilADraftIsAccepted() {
        room.importAgreement(PKS_DINSOS, AgreementState.DRAFT);
        assertThat(states("active")).isZero();

        room.change(new Change.Accept("pks-dinsos", 1));
        room.importAgreement(PKS_DINSOS.replace("verify: 50", "verify: 60"), AgreementState.DRAFT);
        room.importAgreement(PKS_DINSOS.replace("verify: 50", "verify: 70"), AgreementState.DRAFT);
        assertThat(states("active")).isEqualTo(1);
        assertThat(states("draft")).isEqualTo(2);

        room.change(new Change.Accept("pks-dinsos", 3));
        assertThat(room.number("SELECT version FROM agreements.agreement_state WHERE state = 'active'"))
                .isEqualTo(3);
        assertThat(states("ended")).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void doesNotLetAnImportUndoASuspensionOrAnEnd(boolean isSuspended) {
        room.importAgreement(PKS_DINSOS, AgreementState.ACTIVE);
        room.change(isSuspended ? new Change.Suspend("pks-dinsos") : new Change.End("pks-dinsos"));

        room.importAgreement(PKS_DINSOS.replace("verify: 50", "verify: 60"), AgreementState.ACTIVE);
        Imported third = room.importAgreement(PKS_DINSOS.replace("verify: 50", "verify: 70"), AgreementState.ACTIVE);

        assertThat(third.state()).isEqualTo(AgreementState.DRAFT);
        assertThat(states("active")).isZero();
    }

    @Test
    void logsEveryChangeWithItsActorAndTheHashOfItsReason() {
        room.importAgreement(PKS_DINSOS, AgreementState.ACTIVE);
        room.change(new Change.Suspend("pks-dinsos"));

        JsonNode event = room.log("state-changed").get(0);
        assertThat(event.path("subject").textValue()).isEqualTo("agreement");
        assertThat(event.path("agreement").textValue()).isEqualTo("pks-dinsos");
        assertThat(event.path("state").textValue()).isEqualTo("suspended");
        assertThat(event.path("by").textValue()).isEqualTo("operator:pengujian");
        assertThat(event.path("reasonHash").textValue()).hasSize(64);
        assertThat(room.number("SELECT count(*) FROM agreements.state_change WHERE why = 'pengujian'"))
                .isEqualTo(1);
    }

    @Test
    void saysWhenThereIsNothingToChangeAndLogsNothing() {
        room.importAgreement(PKS_DINSOS, AgreementState.ACTIVE);
        room.change(new Change.End("pks-dinsos"));
        int before = room.log().size();

        assertThat(room.register
                        .change(new Change.Accept("pks-dinsos", 1), AgreementsUnderTest.BY, "coba")
                        .join())
                .isEqualTo(Changed.NOTHING_TO_CHANGE);
        assertThat(room.register
                        .change(new Change.Suspend("tidak-ada"), AgreementsUnderTest.BY, "coba")
                        .join())
                .isEqualTo(Changed.NOTHING_TO_CHANGE);
        assertThat(room.log()).hasSize(before);
    }

    @Test
    void importsAMemberOnlyWhenItsFileChanged() {
        assertThat(room.importMember(DINSOS)).isTrue();
        assertThat(room.importMember(DINSOS)).isFalse();
        assertThat(room.importMember(DINSOS.replace("[simbansos]", "[simbansos, dtks]")))
                .isTrue();

        assertThat(room.log("state-changed")).hasSize(2);
        assertThat(room.number("SELECT count(*) FROM agreements.system WHERE listed"))
                .isEqualTo(2);
    }

    @Test
    void showsMembersAndAgreementsAsTheyStand() throws SQLException {
        room.importMember(DINSOS.replace("roles: []", "roles: [auditor]"));
        room.importAgreement(PKS_DINSOS, AgreementState.ACTIVE);
        RegisterReader reader = new RegisterReader(room.database.bus());

        assertThat(reader.member(new MemberId("3509.dinsos"))).hasValueSatisfying(found -> {
            assertThat(found.isAuditor()).isTrue();
            assertThat(found.member().systems()).containsExactly(new SystemId("3509.dinsos.simbansos"));
        });
        assertThat(reader.member(new MemberId("3509.bapenda"))).isEmpty();
        assertThat(reader.agreements()).singleElement().satisfies(agreement -> {
            assertThat(agreement.agreement()).isEqualTo("pks-dinsos");
            assertThat(agreement.state()).isEqualTo(AgreementState.ACTIVE);
            assertThat(agreement.changedAt()).isEqualTo(room.clock.instant());
        });

        room.change(new Change.Block(new MemberId("3509.dinsos")));
        assertThat(reader.member(new MemberId("3509.dinsos")).map(RegisteredMember::isAuditor))
                .contains(false);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE agreements.agreement_version SET content = '{}'",
                "DELETE FROM agreements.agreement_version",
                "DELETE FROM agreements.state_change",
                "UPDATE agreements.state_change SET why = ''",
                "UPDATE agreements.admission SET agreement_version = 2",
                "DELETE FROM agreements.admission",
                "DELETE FROM agreements.quota_account_day",
                "DELETE FROM agreements.certificate_revocation",
                "DELETE FROM agreements.flyway_schema_history",
                "CREATE TABLE agreements.other (id integer)"
            })
    void busRoleCannot(String sql) throws SQLException {
        try (Connection connection = room.database.bus().getConnection();
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute(sql)).hasMessageContaining("permission denied");
        }
    }

    @Test
    void databaseRefusesAContentThatDoesNotHaveItsHash() throws SQLException {
        String sql = """
                INSERT INTO agreements.agreement_version
                    (agreement_id, version, user_member, content, sha256, imported_at, imported_by)
                VALUES ('a', 1, '3509.dinsos', '{}', repeat('0', 64), now(), 'operator:x')""";
        try (Connection connection = room.database.bus().getConnection();
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute(sql)).hasMessageContaining("agreement_version");
        }
    }

    private long states(String state) {
        return room.number("SELECT count(*) FROM agreements.agreement_state WHERE state = '" + state + "'");
    }
}
