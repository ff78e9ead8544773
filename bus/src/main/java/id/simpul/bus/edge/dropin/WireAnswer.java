package id.simpul.bus.edge.dropin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.agreements.dropin.DropInCredential.WireAge;
import id.simpul.routes.AnswerForm;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The answers of the bus's own services in Dukcapil's form. Only what was asked is answered: Dukcapil says "Tidak Sesuai" of
 * elements that nobody sent, the bus says nothing of them.
 *
 * @param threshold the least score that is a match, as the script wants it; empty where nothing is compared
 */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType")
public record WireAnswer(WireAge age, OptionalInt threshold) implements AnswerForm {

    private static final String MATCH = "Sesuai";
    private static final String NO_MATCH = "Tidak Sesuai";
    private static final String NIK = "NIK";

    /** What clients of the older service read into whole numbers. */
    private static final Set<String> NUMBERS =
            Set.of(NIK, "NO_KK", "NO_PROP", "NO_KAB", "NO_KEC", "NO_KEL", "NO_RT", "NO_RW", "KODE_POS");

    @Override
    public byte[] write(ObjectNode answer, OptionalInt unitsLeft) {
        return WirePage.of(records(answer), age == WireAge.LEGACY ? OptionalInt.empty() : unitsLeft);
    }

    private List<ObjectNode> records(ObjectNode answer) {
        if (answer.has("kesimpulan")) {
            return List.of(verdicts(answer.path("unsur")));
        }
        if (answer.has("anggota")) {
            List<ObjectNode> family = new ArrayList<>();
            answer.path("anggota").forEach(member -> family.add(values(member)));
            return family;
        }
        return List.of(values(answer.path("unsur")));
    }

    /** That there is a verdict at all means that the NIK is somebody's. */
    private ObjectNode verdicts(JsonNode elements) {
        ObjectNode record = WirePage.record().put(NIK, MATCH);
        elements.properties().forEach(element -> record.put(element.getKey(), verdict(element.getValue())));
        return record;
    }

    private String verdict(JsonNode verdict) {
        if (!verdict.has("skor")) {
            return verdict.path("sesuai").asBoolean() ? MATCH : NO_MATCH;
        }
        int score = verdict.path("skor").asInt();
        boolean matches = threshold.isPresent()
                ? score >= threshold.getAsInt()
                : verdict.path("sesuai").asBoolean();
        return (matches ? MATCH : NO_MATCH) + " (" + score + ")";
    }

    private ObjectNode values(JsonNode elements) {
        ObjectNode record = WirePage.record();
        elements.properties().forEach(element -> {
            String text = element.getValue().asText();
            if (age == WireAge.LEGACY && NUMBERS.contains(element.getKey()) && text.matches("\\d{1,18}")) {
                record.put(element.getKey(), Long.parseLong(text));
            } else {
                record.put(element.getKey(), text);
            }
        });
        return record;
    }
}
