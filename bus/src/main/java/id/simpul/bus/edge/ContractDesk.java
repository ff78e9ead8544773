package id.simpul.bus.edge;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /v1/openapi.json}: this edge as an OpenAPI 3.1 document. For everybody: it says nothing of any installation. */
@RestController
class ContractDesk {

    private final byte[] document;

    ContractDesk() throws IOException {
        try (InputStream resource = ContractDesk.class.getResourceAsStream("/id/simpul/bus/openapi.json")) {
            document = Objects.requireNonNull(resource, "openapi.json").readAllBytes();
        }
    }

    @GetMapping("/v1/openapi.json")
    ResponseEntity<byte[]> document() {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(document.clone());
    }
}
