package id.simpul.cli.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** Simulated residents, and requests about them. */
public record Residents(JsonNode samples) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The resident with the longest name, so that one wrong letter is a near match. */
    public JsonNode resident() {
        JsonNode longest = samples.path("active").path(0);
        for (JsonNode resident : samples.path("active")) {
            if (nameOf(resident).length() > nameOf(longest).length()) {
                longest = resident;
            }
        }
        return longest;
    }

    public JsonNode deceased() {
        return sample("deceased");
    }

    /** The first resident of a kind, such as {@code duplicate}. */
    public JsonNode sample(String kind) {
        return samples.path(kind).path(0);
    }

    public String unknownNik() {
        return samples.path("unknown").path(0).path("nik").asText();
    }

    static String nikOf(JsonNode resident) {
        return resident.path("nik").asText();
    }

    public static String nameOf(JsonNode resident) {
        return resident.path("values").path("NAMA_LGKP").asText();
    }

    /** The name with its last two letters changed places. */
    public static String misspelt(String name) {
        int end = name.length();
        return name.substring(0, end - 2) + name.charAt(end - 1) + name.charAt(end - 2);
    }

    /** A verification of these elements with the resident's own values, some of them replaced. */
    public static String verification(JsonNode resident, List<String> elements, Map<String, String> replaced) {
        ObjectNode body = JSON.createObjectNode().put("nik", nikOf(resident));
        ObjectNode known = body.putObject("unsur");
        for (String element : elements) {
            String own = resident.path("values").path(element).asText();
            known.put(element, replaced.getOrDefault(element, own));
        }
        return body.toString();
    }

    public static String verification(String nik) {
        ObjectNode body = JSON.createObjectNode().put("nik", nik);
        body.putObject("unsur").put("NAMA_LGKP", "SIAPA SAJA");
        return body.toString();
    }

    public static String retrieval(JsonNode resident, List<String> elements) {
        ObjectNode body = JSON.createObjectNode().put("nik", nikOf(resident));
        if (!elements.isEmpty()) {
            elements.forEach(body.putArray("elemen")::add);
        }
        return body.toString();
    }
}
