package id.simpul.bench;

import org.apache.camel.ProducerTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code /bench/...} on the edge of a bus that is measured: the bare routes, and the switch of the log. */
@RestController
class BenchDesk {

    private final ProducerTemplate camel;
    private final EvidenceSwitch evidence;

    BenchDesk(ProducerTemplate camel, EvidenceSwitch evidence) {
        this.camel = camel;
        this.evidence = evidence;
    }

    @PostMapping("/bench/pass")
    ResponseEntity<byte[]> pass(@RequestBody byte[] body) {
        return answer(BareRoutes.PASS, body);
    }

    @PostMapping("/bench/lookup")
    ResponseEntity<byte[]> lookup(@RequestBody byte[] body) {
        return answer(BareRoutes.LOOKUP, body);
    }

    @PostMapping("/bench/evidence/{on}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void evidence(@PathVariable boolean on) {
        evidence.turn(on);
    }

    private ResponseEntity<byte[]> answer(String route, byte[] body) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(camel.requestBody(route, body, byte[].class));
    }
}
