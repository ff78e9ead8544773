package id.simpul.agreements;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import id.simpul.core.Element;
import id.simpul.core.Mode;
import id.simpul.core.Use;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One decision among a member's agreements, of which the last one permits. */
@State(Scope.Benchmark)
@BenchmarkMode(org.openjdk.jmh.annotations.Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class DecisionBenchmark {

    private static final String AGREEMENT = """
            agreement: pks-%d
            kind: pks-dukcapil
            parties: { provider: 3509.disdukcapil, user: 3509.dinsos }
            pks: { number: "470/%d/PKS/2026", date: 2026-01-05 }
            ground: pelayanan-publik
            uses: [kegunaan-%d]
            elements:
              verify: [NAMA_LGKP, TGL_LHR, ALAMAT]
              retrieve: [NIK, NAMA_LGKP, ALAMAT]
            quota: { credential: dukcapil-dinsos, zone: Asia/Jakarta, daily: { verify: 200, retrieve: 200 } }
            validity: { from: 2026-01-05, until: 2031-01-04, zone: Asia/Jakarta }
            networks: [10.20.0.0/16]
            duties: { report: semester, returnData: true }
            """;

    @Param({"1", "10"})
    int agreements;

    private List<Candidate> candidates;
    private Question question;

    @Setup
    public void read() throws IOException {
        ObjectMapper yaml = new ObjectMapper(new YAMLFactory());
        candidates = new ArrayList<>();
        for (int i = 1; i <= agreements; i++) {
            Agreement agreement = Agreement.of(yaml.readTree(AGREEMENT.formatted(i, i, i)));
            candidates.add(new Candidate(new AgreementVersion(agreement, 1, "0".repeat(64)), AgreementState.ACTIVE));
        }
        question = new Question(
                "dukcapil",
                new Use("kegunaan-" + agreements),
                Mode.VERIFY,
                Set.of(Element.NAMA_LGKP, Element.TGL_LHR),
                InetAddress.getByName("10.20.30.40"),
                Instant.parse("2026-06-15T03:00:00Z"));
    }

    @Benchmark
    public Decision decide() {
        return Decision.of(candidates, question);
    }
}
