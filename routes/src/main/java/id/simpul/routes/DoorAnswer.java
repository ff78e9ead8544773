package id.simpul.routes;

import id.simpul.core.Provenance;
import java.util.List;

/**
 * A released answer.
 *
 * @param body JSON, UTF-8
 * @param signature detached JWS over the body
 * @param sources where what it says comes from
 */
public record DoorAnswer(byte[] body, String signature, List<Provenance> sources) {

    public DoorAnswer {
        sources = List.copyOf(sources);
    }

    @Override
    public String toString() {
        return "DoorAnswer[masked]";
    }
}
