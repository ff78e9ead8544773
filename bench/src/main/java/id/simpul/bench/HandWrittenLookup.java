package id.simpul.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.apache.camel.Exchange;

/** A verification as it is written where no bus is: no agreement, no record, the partner believed. */
final class HandWrittenLookup {

    private static final ObjectMapper JSON = new ObjectMapper();

    private HandWrittenLookup() {}

    static void ask(Exchange exchange) throws IOException {
        JsonNode asked = JSON.readTree(exchange.getMessage().getBody(byte[].class));
        ObjectNode question = JSON.createObjectNode()
                .put("NIK", asked.path("nik").asText())
                .put("user_id", "bench")
                .put("password", "bench")
                .put("IP_USER", "127.0.0.1")
                .put("TRESHOLD", "90");
        question.setAll((ObjectNode) asked.path("unsur"));
        exchange.getMessage().setBody(JSON.writeValueAsBytes(question));
    }

    static void answer(Exchange exchange) throws IOException {
        JsonNode record = JSON.readTree(exchange.getMessage().getBody(byte[].class))
                .path("content")
                .path(0);
        boolean matches = record.path("NAMA_LGKP").asText().startsWith("Sesuai");
        ObjectNode answer = JSON.createObjectNode().put("kesimpulan", matches ? "sesuai" : "tidak-sesuai");
        answer.putObject("unsur").put("NAMA_LGKP", matches);
        exchange.getMessage().setBody(JSON.writeValueAsBytes(answer));
    }
}
