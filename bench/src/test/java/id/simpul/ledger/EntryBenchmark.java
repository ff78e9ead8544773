package id.simpul.ledger;

import id.simpul.ledger.log.Hashes;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** An event of usual size as canonical JSON, and the hash of its leaf. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class EntryBenchmark {

    private final Map<String, Object> event = new TreeMap<>(Map.of(
            "format", 1,
            "type", "admission",
            "at", "2026-06-15T03:00:00.123456Z",
            "exchange", "019ad6f2-5c00-7000-8000-0123456789ab",
            "member", "3509.dinsos",
            "system", "3509.dinsos.simbansos",
            "use", "verifikasi-calon-penerima-bansos",
            "agreement", "pks-dinsos-2026",
            "elements", List.of("ALAMAT", "NAMA_LGKP", "TGL_LHR"),
            "officer", "5f2d".repeat(16)));
    private final byte[] entry = CanonicalJson.of(event);

    @Benchmark
    public byte[] canonicalJson() {
        return CanonicalJson.of(event);
    }

    @Benchmark
    public byte[] leafHash() {
        return Hashes.leaf(entry);
    }
}
