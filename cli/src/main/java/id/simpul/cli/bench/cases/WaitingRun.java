package id.simpul.cli.bench.cases;

import id.simpul.cli.client.BusReply;
import id.simpul.cli.console.Failure;
import id.simpul.cli.home.Surroundings;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Lets a number of cases wait for their partner, starts the bus, and looks how fast they go on when the partner is back. */
final class WaitingRun {

    private static final int ACCEPTED = 202;
    private static final String CLOSED =
            "SELECT count(*) FROM cases.case_file WHERE closed_at IS NOT NULL AND service = '" + CaseBenchFiles.QUEUE
                    + "'";
    private static final String WAITING = "SELECT count(*) FROM cases.work WHERE state = 'waiting'";

    /** From the first trial to full slices, see Resumption of the bus. */
    private static final Duration WIDENING = Duration.ofSeconds(60);

    private final CaseBenchHouse house;
    private final Surroundings surroundings;
    private final Duration time;
    private final Applicant applicant;

    WaitingRun(CaseBenchHouse house, Surroundings surroundings, Duration time)
            throws IOException, InterruptedException {
        this.house = house;
        this.surroundings = surroundings;
        this.time = time;
        this.applicant = Applicant.of(house.dukcapil());
    }

    /**
     * What was found.
     *
     * @param waiting when the bus was started
     * @param ready from the start of the process until it says that it is ready
     * @param perSecond decided a second, with so many waiting behind them
     */
    record Drained(long waiting, Duration ready, double perSecond) {

        Map<String, Object> asMap() {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("step", waiting + " waiting");
            fields.put("target", "drain");
            fields.put("readySeconds", ready.toMillis() / 1000.0);
            fields.put("perSecond", Math.round(perSecond * 10) / 10.0);
            return fields;
        }
    }

    /** A case from the bus itself, which those that are made are like. */
    void acceptOne() throws IOException, InterruptedException {
        BusReply reply = house.portal().submit("ukur-pertama", applicant.application(CaseBenchFiles.QUEUE));
        if (reply.status() != ACCEPTED) {
            throw new IOException("The bus accepted no case, it answered " + reply.status());
        }
    }

    Drained with(int cases) throws IOException, InterruptedException, Failure, SQLException {
        house.bus().stop();
        try (CaseRecords records = new CaseRecords(house.home(), house.database())) {
            long missing = cases - records.number(WAITING);
            if (missing > 0) {
                new WaitingFill(house.home(), records, applicant, surroundings.clock(), surroundings.random())
                        .add((int) missing);
            }
            long waiting = records.number(WAITING);
            house.start();
            ProcessHandle bus = house.bus().find().orElseThrow();
            Duration ready = Duration.between(
                    bus.info().startInstant().orElseThrow(),
                    surroundings.clock().instant());
            TimeUnit.MILLISECONDS.sleep(WIDENING.toMillis());
            return new Drained(waiting, ready, rate(records));
        }
    }

    private double rate(CaseRecords records) throws InterruptedException, SQLException {
        long began = System.nanoTime();
        long before = records.number(CLOSED);
        TimeUnit.MILLISECONDS.sleep(time.toMillis());
        long after = records.number(CLOSED);
        return (after - before) / ((System.nanoTime() - began) / 1e9);
    }
}
