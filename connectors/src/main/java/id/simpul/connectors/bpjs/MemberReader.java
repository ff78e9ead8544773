package id.simpul.connectors.bpjs;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.core.Element;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads a membership: whose it is, and the permitted elements, and nothing else. */
final class MemberReader {

    private static final int NIK_LENGTH = 16;
    private static final int CARD_LENGTH = 13;
    private static final int LONGEST = 200;
    private static final String ACTIVE = "0";

    private MemberReader() {}

    static Answer read(JsonNode root, Question question) {
        JsonNode member = root.path("peserta");
        Optional<String> nik = number(member.path("nik"), NIK_LENGTH);
        Optional<String> card = number(member.path("noKartu"), CARD_LENGTH);
        boolean byCard = question.operation() == BpjsOperation.PESERTA_BY_KARTU;
        if (nik.isEmpty() || (byCard && card.isEmpty())) {
            return unknown("does not say whose membership it is");
        }
        if (byCard && !card.get().equals(question.card())) {
            return new Answer.WrongPerson();
        }
        if (!nik.get().equals(question.nik().value())) {
            // The card that the caller named is somebody else's: of whom is not told.
            return byCard ? new Answer.Fault(BpjsFault.NOT_FOUND, "") : new Answer.WrongPerson();
        }
        return values(member, question);
    }

    private static Answer values(JsonNode member, Question question) {
        Map<Element, Object> values = new EnumMap<>(Element.class);
        for (Element element : question.elements()) {
            Optional<Object> value = value(member, element);
            if (value.isEmpty() && (element == Element.BPJS_STATUS || element == Element.BPJS_PBI)) {
                return unknown("has no " + element);
            }
            value.ifPresent(found -> values.put(element, found));
        }
        boolean isTooLong =
                values.values().stream().anyMatch(value -> value instanceof String text && text.length() > LONGEST);
        return isTooLong ? unknown("has a value that is too long") : new Answer.Member(values);
    }

    private static Optional<Object> value(JsonNode member, Element element) {
        return switch (element) {
            case BPJS_STATUS ->
                text(member, "statusPeserta", "kode").map(code -> code.equals(ACTIVE) ? "aktif" : "tidak-aktif");
            case BPJS_PBI ->
                text(member, "jenisPeserta", "keterangan")
                        .map(kind -> kind.toUpperCase(Locale.ROOT).startsWith("PBI"));
            case BPJS_JENIS_PESERTA -> some(text(member, "jenisPeserta", "keterangan"));
            case BPJS_HAK_KELAS -> some(text(member, "hakKelas", "keterangan"));
            case BPJS_NO_KARTU -> some(number(member.path("noKartu"), CARD_LENGTH));
            case BPJS_FASKES -> some(text(member, "provUmum", "nmProvider"));
            case BPJS_DINSOS -> some(text(member, "informasi", "dinsos"));
            case BPJS_NO_SKTM -> some(text(member, "informasi", "noSKTM"));
            default -> Optional.empty();
        };
    }

    private static Optional<Object> some(Optional<String> text) {
        return text.map(found -> found);
    }

    private static Optional<String> text(JsonNode member, String group, String key) {
        return Optional.of(Envelope.text(member.path(group).path(key))).filter(text -> !text.isEmpty());
    }

    /** So many digits; a number that came as one has lost its leading zeros. */
    private static Optional<String> number(JsonNode value, int length) {
        String text = Envelope.text(value);
        String padded = text.matches("[0-9]+") && text.length() < length && value.isNumber()
                ? "0".repeat(length - text.length()) + text
                : text;
        return padded.matches("[0-9]{" + length + "}") ? Optional.of(padded) : Optional.empty();
    }

    private static Answer unknown(String why) {
        return new Answer.Fault(BpjsFault.UNKNOWN, why);
    }
}
