package id.simpul.sandbox.dukcapil;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.sandbox.dukcapil.Institution.Method;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class DeskTest {

    private static final Population POPULATION = Population.make(5_000, 7);

    private final MovingClock clock = new MovingClock(Instant.parse("2026-03-01T16:59:00Z"));
    private final Resident resident = POPULATION.samples().get("active").get(0);
    private final Institution institution = Probe.anInstitution();

    @Test
    void asksForCredentialsBeforeAnythingElse() {
        assertRefusal(Refusal.EMPTY_CREDENTIALS, institution, "PASSWORD", " ");
        assertRefusal(Refusal.EMPTY_CREDENTIALS, institution, "IP_USER", "");
        assertThat(desk(Quirks.current())
                        .answer(Optional.empty(), Method.VERIFY, fields("USER_ID", ""))
                        .label())
                .isEqualTo("01");
    }

    @Test
    void checksLoginBeforeUserAndInstitution() {
        assertRefusal(Refusal.LOGIN, closed(false, false), "PASSWORD", "salah");
        assertRefusal(Refusal.USER_INACTIVE, closed(false, false), "IP_USER", "10.0.0.1");
        assertRefusal(Refusal.INSTITUTION_INACTIVE, closed(true, false), "IP_USER", "10.0.0.1");
        assertThat(desk(Quirks.current())
                        .answer(Optional.empty(), Method.VERIFY, fields("NIK", "1"))
                        .label())
                .isEqualTo("02");
    }

    @Test
    void checksAddressBeforeParametersBeforeQuotaBeforeNik() {
        assertThat(label(institution, "NIK", "", "IP_USER", "10.0.0.1")).isEqualTo(Refusal.ADDRESS.code());
        assertThat(label(withQuota(0), "NIK", "")).isEqualTo(Refusal.PARAMETERS.code());
        assertThat(label(withQuota(0), "TRESHOLD", "101")).isEqualTo(Refusal.PARAMETERS.code());
        assertThat(label(withQuota(0), "NIK", "123")).isEqualTo(Refusal.QUOTA.code());
    }

    @Test
    void tellsWrongFormFromUnknownNumber() {
        assertRefusal(Refusal.NIK_FORMAT, institution, "NIK", "123");
        assertRefusal(Refusal.NIK_FORMAT, institution, "NIK", "3509010000009999");
        assertRefusal(Refusal.NOT_FOUND, institution, "NIK", POPULATION.unknownNik());
    }

    @Test
    void closesRecordsOfTheDeadTheDoubleAndTheInactive() {
        assertRefusal(Refusal.DECEASED, institution, "NIK", sample("deceased"));
        assertRefusal(Refusal.DUPLICATE, institution, "NIK", sample("duplicate"));
        assertRefusal(Refusal.INACTIVE, institution, "NIK", sample("inactive"));
    }

    @Test
    void saysTheTextsOfTheRealService() {
        var reply = desk(Quirks.current())
                .answer(Optional.of(institution), Method.VERIFY, fields("NIK", sample("deceased")));

        assertThat(reply.content())
                .containsEntry("RESPONSE_CODE", "11")
                .containsEntry("RESPON", "Data Ditemukan, Meninggal Dunia");
    }

    @Test
    void leavesOutTheCodeWhenTheServiceIsOld() {
        var reply = desk(Quirks.current().withoutCodes())
                .answer(Optional.of(institution), Method.VERIFY, fields("PASSWORD", "salah"));

        assertThat(reply.content()).isEqualTo(Map.of("RESPON", "Login Gagal"));
    }

    @Test
    void usesTheCodesThatAreSet() {
        var quirks = Quirks.current().withCode(Refusal.LOGIN, "9");

        assertThat(desk(quirks)
                        .answer(Optional.of(institution), Method.VERIFY, fields("PASSWORD", "salah"))
                        .label())
                .isEqualTo("9");
    }

    @Test
    void acceptsKeysInAnyCaseAndNumbers() {
        var call = new ObjectMapper()
                .createObjectNode()
                .put("user_id", "user-1")
                .put("password", "rahasia")
                .put("ip_address", "10.35.9.11")
                .put("treshold", 80)
                .put("nik", resident.nik())
                .put("Nama_lgkp", resident.name());
        var reply = desk(Quirks.current())
                .answer(Optional.of(institution), Method.VERIFY, Fields.of(call).orElseThrow());

        assertThat(reply.content()).containsEntry("NAMA_LGKP", "Sesuai (100)");
    }

    @Test
    void needsNoThresholdForRetrieval() {
        assertThat(desk(Quirks.current())
                        .answer(Optional.of(institution), Method.RETRIEVE, fields("TRESHOLD", "x"))
                        .label())
                .isEqualTo("data");
    }

    @Test
    void echoesTheNikWhenSet() {
        var reply =
                desk(Quirks.current().echoingNik()).answer(Optional.of(institution), Method.VERIFY, fields("X", "y"));

        assertThat(reply.content()).containsEntry("NIK", resident.nik());
    }

    @Test
    void opensTheQuotaAgainAtMidnightInJakarta() {
        Desk desk = desk(Quirks.current());
        Institution one = withQuota(1);
        assertThat(desk.answer(Optional.of(one), Method.VERIFY, fields("X", "y"))
                        .label())
                .isEqualTo("sesuai");
        assertThat(desk.answer(Optional.of(one), Method.VERIFY, fields("X", "y"))
                        .label())
                .isEqualTo("07");

        clock.pass(Duration.ofSeconds(59));
        assertThat(desk.answer(Optional.of(one), Method.VERIFY, fields("X", "y"))
                        .label())
                .isEqualTo("07");
        clock.pass(Duration.ofSeconds(1));

        assertThat(desk.answer(Optional.of(one), Method.VERIFY, fields("X", "y"))
                        .label())
                .isEqualTo("sesuai");
    }

    @Test
    void chargesClosedRecordsButNotRefusedCalls() {
        assertThat(leftAfter(Quirks.current(), "PASSWORD", "salah")).isEqualTo(10);
        assertThat(leftAfter(Quirks.current(), "NIK", sample("deceased"))).isEqualTo(9);
    }

    @Test
    void chargesTheOtherWayRoundWhenSet() {
        assertThat(leftAfter(Quirks.current().charging(true, false), "PASSWORD", "salah"))
                .isEqualTo(9);
        assertThat(leftAfter(Quirks.current().charging(true, false), "NIK", sample("deceased")))
                .isEqualTo(10);
    }

    private int leftAfter(Quirks quirks, String key, String value) {
        return desk(quirks)
                .answer(Optional.of(withQuota(10)), Method.VERIFY, fields(key, value))
                .quotaLeft()
                .orElseThrow();
    }

    private void assertRefusal(Refusal expected, Institution at, String key, String value) {
        assertThat(label(at, key, value)).isEqualTo(expected.code());
    }

    private String label(Institution at, String... changes) {
        return desk(Quirks.current())
                .answer(Optional.of(at), Method.VERIFY, fields(changes))
                .label();
    }

    private Desk desk(Quirks quirks) {
        return new Desk(POPULATION, new QuotaBook(clock, quirks.zone()), quirks);
    }

    private Fields fields(String... changes) {
        ObjectNode call = new ObjectMapper().valueToTree(Probe.aCall(resident.nik()));
        for (int index = 0; index < changes.length; index += 2) {
            call.put(changes[index], changes[index + 1]);
        }
        return Fields.of(call).orElseThrow();
    }

    private static String sample(String kind) {
        return POPULATION.samples().get(kind).get(0).nik();
    }

    private Institution closed(boolean user, boolean whole) {
        return new Institution(
                institution.id(),
                institution.user(),
                institution.password(),
                institution.ip(),
                user,
                whole,
                institution.methods(),
                institution.elements(),
                institution.dailyQuota(),
                null,
                null);
    }

    private Institution withQuota(int quota) {
        return Institution.of(institution.id(), "user-1", "rahasia", "10.35.9.11", Probe.ELEMENTS, quota);
    }

    private static final class MovingClock extends Clock {

        private Instant now;

        MovingClock(Instant now) {
            this.now = now;
        }

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }
    }
}
