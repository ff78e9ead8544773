package id.simpul.certs;

import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The detached JWS of an answer of 1 KB, by both algorithms that can be set. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class JwsBenchmark {

    @Param({"EdDSA", "ES256"})
    String algorithm;

    private final byte[] answer = new byte[1024];
    private FileSigner signer;

    @Setup
    public void makeKey() throws GeneralSecurityException {
        KeyPairGenerator keys = KeyPairGenerator.getInstance(algorithm.equals("EdDSA") ? "Ed25519" : "EC");
        if (algorithm.equals("ES256")) {
            keys.initialize(new ECGenParameterSpec("secp256r1"));
        }
        signer = FileSigner.of(keys.generateKeyPair().getPrivate());
    }

    @Benchmark
    public String signAnswer() {
        return DetachedJws.sign(signer, answer, Map.of());
    }
}
