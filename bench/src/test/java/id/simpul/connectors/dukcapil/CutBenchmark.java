package id.simpul.connectors.dukcapil;

import id.simpul.core.Element;
import id.simpul.core.Nik;
import id.simpul.core.Subject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** An answer of so many bytes read and cut to three permitted elements. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class CutBenchmark {

    private static final String ANSWER =
            "{\"content\":[{\"NIK\":\"3509010101900001\",\"NAMA_LGKP\":\"BUDI CONTOH\",\"TGL_LHR\":\"1990-01-01\","
                    + "\"ALAMAT\":\"JALAN CONTOH 1\",\"AGAMA\":\"ISLAM\",\"CATATAN\":\"%s\"}],\"totalElements\":1}";

    @Param({"1024", "102400"})
    int bytes;

    private final AnswerReader reader = new AnswerReader();
    private byte[] answer;
    private Inquiry inquiry;

    @Setup
    public void write() {
        answer = ANSWER.formatted("x".repeat(Math.max(0, bytes - ANSWER.length())))
                .getBytes(StandardCharsets.UTF_8);
        inquiry = new Inquiry(
                DukcapilMethod.RETRIEVE,
                new Subject(new Nik("3509010101900001"), Map.of()),
                Set.of(Element.NAMA_LGKP, Element.TGL_LHR, Element.ALAMAT),
                90);
    }

    @Benchmark
    public Object cut() throws IOException {
        return reader.read(answer, inquiry);
    }
}
