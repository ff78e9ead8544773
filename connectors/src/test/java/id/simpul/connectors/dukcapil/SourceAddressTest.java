package id.simpul.connectors.dukcapil;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.core.BusException;
import id.simpul.core.CallOutcome;
import id.simpul.core.ProblemCode;
import id.simpul.sandbox.dukcapil.Call;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SourceAddressTest {

    @TempDir
    private Path folder;

    private TestBed bed;

    @BeforeEach
    void start() throws Exception {
        bed = TestBed.start(folder);
    }

    @AfterEach
    void stop() throws Exception {
        bed.close();
    }

    @Test
    void callsFromTheAddressOfTheCredential() {
        bed.retrieve();
        bed.guard.charge("alamat-lain");
        bed.retrieve();

        assertThat(bed.sandbox.calls().entries()).extracting(Call::peer).containsExactly("127.0.0.1", "127.0.0.2");
    }

    @Test
    void sendsNothingFromAnyOtherAddressWhenThatOneIsNotHere() {
        bed.guard.charge("alamat-asing");

        BusException problem = bed.retrieve().getException(BusException.class);

        assertThat(problem.code()).isEqualTo(ProblemCode.PARTNER_UNREACHABLE);
        assertThat(bed.guard.outcomes).containsExactly(CallOutcome.notSent());
        assertThat(bed.sandbox.calls().count()).isZero();
    }
}
