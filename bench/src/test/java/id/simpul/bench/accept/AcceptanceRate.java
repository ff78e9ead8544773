package id.simpul.bench.accept;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

/**
 * Accepts applications from 64 submitters at once, one after the other, and writes the same rows by plain JDBC from 64
 * threads, taking turns in one run.
 */
public final class AcceptanceRate {

    private static final int MANY = 64;
    private static final double LEAST_OF_JDBC = 0.5;
    private static final double LEAST_OF_ONE = 8;
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private record Sample(String target, int round, double perSecond, double p50Millis, double p99Millis) {

        Map<String, Object> asMap() {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("step", "acceptance");
            fields.put("target", target);
            fields.put("round", round);
            fields.put("perSecond", rounded(perSecond));
            fields.put("p50Millis", rounded(p50Millis));
            fields.put("p99Millis", rounded(p99Millis));
            return fields;
        }
    }

    private interface Opening {
        Writer open() throws SQLException;
    }

    private AcceptanceRate() {}

    /** @param arguments the folder of the results, rounds, seconds of each sample */
    public static void main(String[] arguments)
            throws IOException, SQLException, InterruptedException, ExecutionException {
        int rounds = Integer.parseInt(arguments[1]);
        long seconds = Long.parseLong(arguments[2]);
        List<Sample> samples = new ArrayList<>();
        try (Room room = new Room(new SecureRandom())) {
            room.submitter().write();
            try (Connection owner = room.database.connectAsOwner()) {
                PlainJdbc.sample(owner, room.database.busUser());
            }
            for (int round = 0; round <= rounds; round++) {
                // The first warms up and does not count.
                List<Sample> taken = List.of(
                        take("plain JDBC, 64 threads", round, MANY, seconds, () -> new PlainJdbc(room.database.bus())),
                        take("Simpul, 64 submitters", round, MANY, seconds, room::submitter),
                        take("Simpul, one by one", round, 1, seconds, room::submitter));
                if (round > 0) {
                    samples.addAll(taken);
                }
            }
        }
        write(Path.of(arguments[0], "acceptance-" + LocalDate.now() + ".json"), samples);
        System.exit(0);
    }

    private static Sample take(String target, int round, int threads, long seconds, Opening opening)
            throws InterruptedException, ExecutionException {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            long end = System.nanoTime() + seconds * 1_000_000_000L;
            List<Callable<long[]>> all = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                all.add(() -> writeUntil(end, opening));
            }
            LongStream.Builder nanos = LongStream.builder();
            for (Future<long[]> each : pool.invokeAll(all)) {
                Arrays.stream(each.get()).forEach(nanos::add);
            }
            long[] sorted = nanos.build().sorted().toArray();
            Sample sample = new Sample(
                    target, round, (double) sorted.length / seconds, millis(sorted, 0.5), millis(sorted, 0.99));
            System.out.printf(
                    Locale.ROOT,
                    "  %-24s round %d: %8.1f a second, p99 %.1f ms%n",
                    target,
                    round,
                    sample.perSecond(),
                    sample.p99Millis());
            return sample;
        } finally {
            pool.shutdown();
        }
    }

    private static long[] writeUntil(long end, Opening opening) throws SQLException {
        LongStream.Builder nanos = LongStream.builder();
        try (Writer writer = opening.open()) {
            while (System.nanoTime() < end) {
                long began = System.nanoTime();
                writer.write();
                nanos.add(System.nanoTime() - began);
            }
        }
        return nanos.build().toArray();
    }

    private static double millis(long[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[(int) (share * (sorted.length - 1))] / 1e6;
    }

    private static void write(Path file, List<Sample> samples) throws IOException {
        double[] ofJdbc = ratios(samples, "plain JDBC, 64 threads");
        double[] ofOne = ratios(samples, "Simpul, one by one");
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("drill", "bench-acceptance");
        report.put("result", median(ofJdbc) >= LEAST_OF_JDBC && median(ofOne) >= LEAST_OF_ONE ? "holds" : "missed");
        report.put(
                "toPlainJdbc", Map.of("median", median(ofJdbc), "least", ofJdbc[0], "most", ofJdbc[ofJdbc.length - 1]));
        report.put("toOneByOne", Map.of("median", median(ofOne), "least", ofOne[0], "most", ofOne[ofOne.length - 1]));
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("report", report);
        result.put(
                "machine",
                Map.of(
                        "date", LocalDate.now().toString(),
                        "processors", Runtime.getRuntime().availableProcessors(),
                        "java", System.getProperty("java.version"),
                        "system", System.getProperty("os.name")));
        result.put("samples", samples.stream().map(Sample::asMap).toList());
        JSON.writeValue(file.toFile(), result);
        System.out.println(JSON.writeValueAsString(report));
    }

    /** Of 64 submitters to another target, round by round, sorted. */
    private static double[] ratios(List<Sample> samples, String other) {
        return samples.stream()
                .filter(sample -> sample.target().equals("Simpul, 64 submitters"))
                .mapToDouble(sample -> rounded(sample.perSecond()
                        / samples.stream()
                                .filter(each -> each.target().equals(other) && each.round() == sample.round())
                                .findFirst()
                                .orElseThrow()
                                .perSecond()))
                .sorted()
                .toArray();
    }

    private static double median(double[] sorted) {
        return sorted[sorted.length / 2];
    }

    private static double rounded(double figure) {
        return Math.round(figure * 100) / 100.0;
    }
}
