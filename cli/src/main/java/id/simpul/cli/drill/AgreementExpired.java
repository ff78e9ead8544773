package id.simpul.cli.drill;

import id.simpul.cli.console.Failure;
import id.simpul.cli.home.Home;
import id.simpul.cli.process.Waiting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/**
 * The agreement ends while cases come in, and is renewed two simulated days later as an operator would renew it. Until then
 * cases wait and counters are refused; afterwards all go on under the new version.
 */
final class AgreementExpired implements Disturbance {

    private static final String AGREEMENT = "pks-disnaker-2026";
    private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");
    private static final String SAMPLE_END = "until: 2027-12-31";
    private static final int DAYS_LEFT = 10;
    private static final Duration WAIT_WITHIN = Duration.ofMinutes(2);

    private final LocalDate end = LocalDate.now(Clock.system(ZONE)).plusDays(DAYS_LEFT);
    private int waited;
    private int underNew;
    private boolean isRefused;
    private boolean isAnswered;

    @Override
    public void prepare(Home home) throws IOException {
        change(home, SAMPLE_END, "until: " + end);
    }

    @Override
    public String strike(CaseScene scene, int round, Random random)
            throws IOException, InterruptedException, Failure, SQLException {
        scene.clock().advance(Duration.ofDays(DAYS_LEFT + 1L));
        isRefused = scene.lookup().isProblem(403, "agreement-expired");
        try (CaseRecords records = scene.records()) {
            boolean unused = Waiting.until(WAIT_WITHIN, () -> isAllWaiting(scene, records));
            waited = (int) records.held("agreement");
        }
        scene.clock().advance(Duration.ofDays(2));
        change(scene.house().home(), "until: " + end, "until: " + end.plusYears(1));
        scene.house().stop(scene.node().name());
        scene.house().start();
        isAnswered = scene.lookup().status() == 200;
        boolean unused = Waiting.until(WAIT_WITHIN, scene::hasAll);
        try (CaseRecords records = scene.records()) {
            underNew = (int) records.admissions(AGREEMENT, 2);
        }
        return "renewed";
    }

    private static boolean isAllWaiting(CaseScene scene, CaseRecords records) {
        try {
            return scene.submitters().isIdle() && records.held("agreement") == records.open();
        } catch (SQLException notNow) {
            return false;
        }
    }

    private static void change(Home home, String from, String to) throws IOException {
        Path file = home.agreements().resolve(DrillHouse.DISNAKER);
        String text = Files.readString(file);
        if (!text.contains(from)) {
            throw new IllegalStateException(file + " does not say " + from);
        }
        Files.writeString(file, text.replace(from, to));
    }

    @Override
    public boolean holds() {
        return waited > 0 && underNew == waited && isRefused && isAnswered;
    }

    @Override
    public Map<String, Object> figures() {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("waited", waited);
        figures.put("underNewVersion", underNew);
        figures.put("lookupsRefused", isRefused);
        figures.put("lookupsAnswered", isAnswered);
        return figures;
    }
}
