package id.simpul.bus.edge;

import id.simpul.agreements.admission.Access;
import id.simpul.core.BusException;
import id.simpul.core.Caller;
import id.simpul.core.ExchangeId;
import id.simpul.core.ProblemCode;
import id.simpul.ledger.evidence.Evidence;
import jakarta.servlet.http.HttpServletRequest;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /v1/bukti/{exchange}}: the evidence bundle of a member's own exchange, of any exchange for an auditor. */
@RestController
class EvidenceDesk {

    private final Callers callers;
    private final Access access;
    private final Evidence evidence;
    private final ProblemResponses problems;

    EvidenceDesk(Callers callers, Access access, Evidence evidence, ProblemResponses problems) {
        this.callers = callers;
        this.access = access;
        this.evidence = evidence;
        this.problems = problems;
    }

    @GetMapping("/v1/bukti/{exchange}")
    ResponseEntity<byte[]> export(@PathVariable String exchange, HttpServletRequest http) {
        try {
            Caller caller = callers.of(http);
            access.require(caller);
            return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(bundle(exchange, caller));
        } catch (BusException problem) {
            return problems.of(problem, ExchangeFilter.exchangeOf(http), Language.of(http));
        }
    }

    private byte[] bundle(String exchange, Caller caller) {
        Optional<String> member = access.isAuditor(caller.member())
                ? Optional.empty()
                : Optional.of(caller.member().value());
        try {
            return evidence.export(ExchangeId.of(exchange), member)
                    .orElseThrow(() -> new BusException(ProblemCode.EXCHANGE_UNKNOWN));
        } catch (IllegalArgumentException notAnId) {
            throw new BusException(ProblemCode.EXCHANGE_UNKNOWN);
        } catch (SQLException e) {
            throw new BusException(ProblemCode.RECORD_UNAVAILABLE, Map.of("reason", "database"), e);
        }
    }
}
