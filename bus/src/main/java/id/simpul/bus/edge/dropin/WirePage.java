package id.simpul.bus.edge.dropin;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.OptionalInt;

/** The old JSON form of a page of records in which Dukcapil puts every answer, and what is left of today's quota. */
final class WirePage {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private WirePage() {}

    static ObjectNode record() {
        return JSON.createObjectNode();
    }

    static byte[] of(List<ObjectNode> records, OptionalInt quotaLeft) {
        ObjectNode page = JSON.createObjectNode();
        page.putArray("content").addAll(records);
        page.put("lastPage", true);
        page.put("numberOfElements", records.size());
        page.putNull("sort");
        page.put("totalElements", records.size());
        page.put("firstPage", true);
        page.put("number", 0);
        page.put("size", Math.max(1, records.size()));
        quotaLeft.ifPresent(left -> page.put("quotaLimiter", left));
        try {
            return JSON.writeValueAsBytes(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
