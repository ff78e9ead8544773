package id.simpul.bus.edge;

import id.simpul.core.BusException;
import id.simpul.core.ProblemCode;
import java.time.Duration;
import java.util.Map;

/** The names of our own protocol. Headers that are not named here do not pass the edge, in either direction. */
final class Protocol {

    /** Request: the officer's name, or {@code sistem:<job>}. UTF-8. */
    static final String OFFICER = "Simpul-Petugas";
    /** Request: the use that the agreement names. */
    static final String USE = "Simpul-Kegunaan";
    /** Request: the member for which the caller acts, where a delegation lets it. */
    static final String ON_BEHALF = "Simpul-Atas-Nama";
    /** Request and answer: detached JWS over the body. */
    static final String SIGNATURE = "Simpul-Tanda-Tangan";
    /** Request: what tells an application that is sent again from a second one. */
    static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    /** Answer: the exchange id, to ask for evidence with. */
    static final String EXCHANGE = "Simpul-Pertukaran";

    /** Answer of the drop-in door: where it comes from, which its body has no place for. */
    static final String SOURCES = "Simpul-Asal";
    /** Refusal of the drop-in door: the problem's code, which its body has no place for. */
    static final String PROBLEM = "Simpul-Masalah";

    /** Bytes of a request body at most. */
    static final int LARGEST_BODY = 256 * 1024;

    /** From the first byte of a body to its last. */
    static final Duration LONGEST_ARRIVAL = Duration.ofSeconds(10);

    private Protocol() {}

    static BusException incomplete() {
        return incomplete(LONGEST_ARRIVAL);
    }

    static BusException incomplete(Duration longest) {
        return new BusException(ProblemCode.REQUEST_INCOMPLETE, Map.of("seconds", String.valueOf(longest.toSeconds())));
    }
}
