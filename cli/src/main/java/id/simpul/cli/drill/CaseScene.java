package id.simpul.cli.drill;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.cli.client.BusClient;
import id.simpul.cli.client.BusReply;
import id.simpul.cli.client.Residents;
import id.simpul.cli.client.SandboxControl;
import id.simpul.cli.process.Waiting;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Who takes part in a drill of cases.
 *
 * @param siapkerja the control of the office's application
 * @param residents whom the simulated Dukcapil knows
 */
record CaseScene(
        DrillHouse house, DrillClock clock, CaseSubmitters submitters, SandboxControl siapkerja, Residents residents) {

    private static final String COUNTER = "3509.disnaker.sisnaker";
    private static final String LOOKUP = "kependudukan/verifikasi";
    private static final String USE = "pelayanan-kartu-pencari-kerja";
    private static final Duration GOES_ON_WITHIN = Duration.ofMinutes(2);
    private static final int PROBES = 5;

    static CaseScene of(DrillHouse house) throws IOException, InterruptedException {
        JsonNode samples = SandboxControl.of(house.home(), house.addresses()).get("/control/samples");
        return new CaseScene(
                house,
                new DrillClock(house.nodes().get(0)),
                new CaseSubmitters(CaseCast.of(samples)),
                SandboxControl.ofSiapkerja(house.home(), house.addresses()),
                new Residents(samples));
    }

    DrillNode node() {
        return house.nodes().get(0);
    }

    BusClient portal() throws IOException {
        return house.client(DrillHouse.PORTAL);
    }

    /** Asks about a resident, as a counter of Disnaker does. */
    BusReply lookup() throws IOException, InterruptedException {
        JsonNode resident = residents.resident();
        String question = Residents.verification(resident, List.of("NAMA_LGKP", "TGL_LHR"), Map.of());
        return house.client(COUNTER).call(LOOKUP, "petugas-latihan", USE, question);
    }

    /** Whether some more cases, and all that were acknowledged before, reach the office in good time. */
    boolean goesOn() throws InterruptedException {
        int wanted = submitters.count() + PROBES;
        submitters.allow(PROBES);
        return Waiting.until(GOES_ON_WITHIN, () -> submitters.count() >= wanted && hasAll());
    }

    /** Whether the office has as many as were acknowledged. */
    boolean hasAll() {
        try {
            return effects() >= submitters.count();
        } catch (IOException notNow) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** How many effects the office has written down. */
    int effects() throws IOException, InterruptedException {
        return siapkerja.get("/control/health").path("effects").asInt();
    }

    /** Every effect, in the order in which they came. */
    JsonNode effectList() throws IOException, InterruptedException {
        return siapkerja.get("/control/efek");
    }

    CaseRecords records() throws IOException, SQLException {
        return CaseRecords.open(house.home(), house.addresses());
    }
}
