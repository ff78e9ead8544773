package id.simpul.agreements.admission;

import static id.simpul.agreements.admission.AgreementsUnderTest.BAPENDA;
import static id.simpul.agreements.admission.AgreementsUnderTest.DELEGATION;
import static id.simpul.agreements.admission.AgreementsUnderTest.DINSOS;
import static id.simpul.agreements.admission.AnAdmission.anAdmission;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.agreements.ServiceMethod;
import id.simpul.agreements.register.BlockTarget;
import id.simpul.agreements.register.Change;
import id.simpul.core.CallOutcome;
import id.simpul.core.MemberId;
import id.simpul.core.Outcome;
import id.simpul.core.ProblemCode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One member acts for another one. */
class DelegationIT {

    @TempDir
    Path folder;

    private AgreementsUnderTest room;

    @BeforeEach
    void open() {
        room = new AgreementsUnderTest(folder).withDinsos();
        room.importMember(BAPENDA);
    }

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void theRepresentedMembersAgreementAndQuotaCountAndBothAreInTheLog() {
        room.importDelegation(DELEGATION);

        AdmissionRequest request = anAdmission().onBehalfOfDinsos().build(room.ids);

        assertThat(room.admissions.admit(request).join()).isInstanceOf(AdmissionResult.Admitted.class);
        JsonNode event = room.log("admitted").get(0);
        assertThat(event.path("member").asText()).isEqualTo("3509.bapenda");
        assertThat(event.path("system").asText()).isEqualTo("3509.bapenda.simpatda");
        assertThat(event.path("represented").asText()).isEqualTo("3509.dinsos");
        assertThat(event.path("delegation").asText()).isEqualTo("dinsos-oleh-bapenda");
        assertThat(event.path("agreement").asText()).isEqualTo("pks-dinsos");
        assertThat(room.number("SELECT sum(reserved) FROM agreements.quota_account_day"))
                .isEqualTo(1);
    }

    @Test
    void withoutADelegationItIsRefusedAndThatIsRecorded() {
        assertThat(onBehalf()).contains(ProblemCode.DELEGATION_MISSING);

        JsonNode event = room.log("refused").get(0);
        assertThat(event.path("problem").asText()).isEqualTo("delegation-missing");
        assertThat(event.path("represented").asText()).isEqualTo("3509.dinsos");
        assertThat(event.has("delegation")).isFalse();
    }

    @Test
    void aNameThatNoMemberHasIsNotLogged() {
        room.importMember(DINSOS.replace("3509.dinsos", "3509.dinsos-lain"));
        AdmissionRequest request = anAdmission().onBehalfOfDinsos().build(room.ids);
        AdmissionRequest unknown = new AdmissionRequest(
                request.exchange(),
                request.admission(),
                request.caller().actingFor(Optional.of(new MemberId("3509.tiada"))),
                request.officer(),
                request.service(),
                request.serviceVersion(),
                request.routeHash(),
                request.use(),
                request.agreementOf(),
                request.ask(),
                request.requestSignatureHash(),
                request.deadline(),
                false);

        room.admissions.admit(unknown).join();

        assertThat(room.log("refused").get(0).toString())
                .contains("delegation-missing")
                .doesNotContain("tiada");
    }

    @Test
    void holdsForItsMethodsAndItsDaysInItsZoneAndItsSystemOnly() {
        room.importDelegation(DELEGATION);

        assertThat(refusal(anAdmission().onBehalfOfDinsos().forCase())).contains(ProblemCode.DELEGATION_MISSING);
        room.importDelegation(DELEGATION.replace("bapenda.simpatda", "bapenda.lain"));
        assertThat(onBehalf()).contains(ProblemCode.DELEGATION_MISSING);
        room.importDelegation(DELEGATION.replace("bapenda.simpatda", "bapenda"));
        assertThat(onBehalf()).isEmpty();
        room.clock.set("2026-06-01T14:59:59Z");
        assertThat(onBehalf()).isEmpty();
        room.clock.set("2026-06-01T15:00:00Z");
        assertThat(onBehalf()).contains(ProblemCode.DELEGATION_MISSING);
    }

    @Test
    void bothNeedTheRightAndNeitherMayBeBlocked() {
        room.importDelegation(DELEGATION);

        room.importMember(BAPENDA.replace("[kependudukan/verifikasi]", "[]"));
        assertThat(onBehalf()).contains(ProblemCode.ACCESS_DENIED);
        room.importMember(BAPENDA);
        room.importMember(DINSOS.replace("[kependudukan/verifikasi]", "[]"));
        assertThat(onBehalf()).contains(ProblemCode.ACCESS_DENIED);
        room.importMember(DINSOS);
        room.change(new Change.Block(BlockTarget.of("3509.dinsos")));
        assertThat(onBehalf()).contains(ProblemCode.MEMBER_BLOCKED);
    }

    @Test
    void aDelegationThatIsBlockedOnTheWayWithholdsTheAnswer() {
        room.importDelegation(DELEGATION);
        AdmissionRequest request = anAdmission().onBehalfOfDinsos().build(room.ids);
        AdmissionResult.Admitted admitted =
                (AdmissionResult.Admitted) room.admissions.admit(request).join();

        room.change(new Change.Block(BlockTarget.of("pelimpahan:dinsos-oleh-bapenda")));

        CallOutcome answered = new CallOutcome(Outcome.ANSWERED, true, Set.of(), Optional.empty());
        ReleaseResult result = room.releases
                .release(new ReleaseRequest(
                        request.exchange(),
                        request.caller(),
                        request.service(),
                        ServiceMethod.CALL,
                        List.of(new ReleaseRequest.Call(
                                admitted.permit(), admitted.agreement(), admitted.version(), answered)),
                        Optional.empty(),
                        new Reply.Answer()))
                .join();
        assertThat(result).isInstanceOf(ReleaseResult.Withheld.class);
        assertThat(room.log("withheld").get(0).path("delegation").asText()).isEqualTo("dinsos-oleh-bapenda");
        assertThat(onBehalf()).contains(ProblemCode.EMERGENCY_BLOCKED);
    }

    private Optional<ProblemCode> onBehalf() {
        return refusal(anAdmission().onBehalfOfDinsos());
    }

    private Optional<ProblemCode> refusal(AnAdmission admission) {
        AdmissionResult result =
                room.admissions.admit(admission.build(room.ids)).join();
        return result instanceof AdmissionResult.Refused refused
                ? Optional.of(refused.problem().code())
                : Optional.empty();
    }
}
