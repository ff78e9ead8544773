package id.simpul.routes;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.core.BusException;
import id.simpul.core.DataPartner;
import id.simpul.core.Element;
import id.simpul.core.Nik;
import id.simpul.core.ProblemCode;
import id.simpul.core.Regions;
import id.simpul.core.Subject;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the person a request is about: {@code nik}, what is known of them ({@code unsur}), what is wanted ({@code elemen}). */
public final class SubjectReader {

    private SubjectReader() {}

    /** Empty for a request that names nobody. */
    public static Optional<Subject> subject(JsonNode request) {
        JsonNode nik = request.path("nik");
        if (nik.isMissingNode()) {
            return Optional.empty();
        }
        if (!nik.isTextual()) {
            throw new BusException(ProblemCode.NIK_FORMAT);
        }
        return Optional.of(new Subject(new Nik(nik.textValue()), claims(request.path("unsur"))));
    }

    /** What looks odd in the NIK; it may all the same belong to a living person. */
    static List<String> warnings(Subject subject, Regions regions) {
        return subject.nik().warnings(regions).stream()
                .map(warning -> switch (warning) {
                    case UNKNOWN_REGION -> "nik-wilayah-tidak-dikenal";
                    case ODD_BIRTH_DATE -> "nik-tanggal-lahir-janggal";
                })
                .toList();
    }

    /** The elements that a retrieval wants; empty for all that are permitted. */
    static Set<Element> wanted(JsonNode request) {
        Set<Element> wanted = EnumSet.noneOf(Element.class);
        int position = 0;
        for (JsonNode key : request.path("elemen")) {
            wanted.add(element(key.asText(), ++position));
        }
        return wanted;
    }

    private static Map<Element, String> claims(JsonNode known) {
        Map<Element, String> claims = new EnumMap<>(Element.class);
        int position = 0;
        for (Map.Entry<String, JsonNode> field : known.properties()) {
            Element element = element(field.getKey(), ++position);
            claims.put(element, value(element, field.getValue().asText()));
        }
        return claims;
    }

    /** An unknown key may be a person's name in the wrong place, so its place is told and not the key. */
    private static Element element(String key, int position) {
        return Element.ofKey(DataPartner.DUKCAPIL, key)
                .filter(element -> element.name().equals(key))
                .orElseThrow(() ->
                        new BusException(ProblemCode.ELEMENT_UNKNOWN, Map.of("position", String.valueOf(position))));
    }

    private static String value(Element element, String text) {
        if (element.isDate()) {
            try {
                LocalDate.parse(text);
            } catch (DateTimeParseException notADate) {
                throw new BusException(ProblemCode.REQUEST_INVALID, Map.of("faults", "$.unsur." + element + " date"));
            }
        }
        return text;
    }
}
