package id.simpul.routes.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.schibsted.spt.data.jslt.Function;
import id.simpul.routes.mapping.MappingFault.Reason;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** What JSLT calls in a mapping. The last argument of those that may fail is the field. */
final class MappingFunctions {

    /** What systems in PHP and MySQL write where there is no date. */
    private static final Pattern NO_DATE = Pattern.compile("0{1,4}[-/.]0{1,4}[-/.]0{1,4}([ T]00:00(:00)?)?");

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,18}(\\.[0-9]{1,6})?");

    private MappingFunctions() {}

    static List<Function> all() {
        return List.of(
                new MappingFunction("mapping-required", 2, MappingFunctions::required),
                new MappingFunction("mapping-text", 2, MappingFunctions::text),
                new MappingFunction("mapping-number", 2, MappingFunctions::number),
                new MappingFunction("mapping-date", 4, MappingFunctions::date),
                new MappingFunction("mapping-code", 4, MappingFunctions::code),
                new MappingFunction("mapping-present", 1, values -> BooleanNode.valueOf(!isAbsent(values[0]))),
                new MappingFunction("mapping-among", 2, MappingFunctions::among));
    }

    private static JsonNode required(JsonNode[] values) {
        if (isAbsent(values[0])) {
            throw new MappingFault(values[1].asText(), Reason.MISSING);
        }
        return values[0];
    }

    private static JsonNode text(JsonNode[] values) {
        if (isAbsent(values[0])) {
            return NullNode.getInstance();
        }
        return TextNode.valueOf(plain(values[0], values[1], Reason.TEXT_UNREADABLE));
    }

    private static JsonNode number(JsonNode[] values) {
        if (isAbsent(values[0])) {
            return NullNode.getInstance();
        }
        String text = plain(values[0], values[1], Reason.NUMBER_UNREADABLE);
        if (!NUMBER.matcher(text).matches()) {
            throw new MappingFault(values[1].asText(), Reason.NUMBER_UNREADABLE);
        }
        return DecimalNode.valueOf(new BigDecimal(text));
    }

    private static JsonNode date(JsonNode[] values) {
        if (isAbsent(values[0])) {
            return NullNode.getInstance();
        }
        String text = plain(values[0], values[3], Reason.DATE_UNREADABLE);
        if (NO_DATE.matcher(text).matches()) {
            return NullNode.getInstance();
        }
        try {
            return TextNode.valueOf(formatter(values[2])
                    .format(formatter(values[1]).parseBest(text, LocalDateTime::from, LocalDate::from)));
        } catch (DateTimeException unreadable) {
            // Its message quotes what it read.
            throw new MappingFault(values[3].asText(), Reason.DATE_UNREADABLE);
        }
    }

    /** Strict: the 31st of February is no date. */
    private static DateTimeFormatter formatter(JsonNode pattern) {
        return DateTimeFormatter.ofPattern(pattern.asText().replace('y', 'u'), Locale.ROOT)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    private static JsonNode code(JsonNode[] values) {
        if (isAbsent(values[0])) {
            return NullNode.getInstance();
        }
        JsonNode found = values[1].path(plain(values[0], values[3], Reason.CODE_UNKNOWN));
        if (!found.isMissingNode()) {
            return found;
        }
        if (values[2].isEmpty()) {
            throw new MappingFault(values[3].asText(), Reason.CODE_UNKNOWN);
        }
        return values[2].get(0);
    }

    private static JsonNode among(JsonNode[] values) {
        String text = values[0].isValueNode() ? values[0].asText().strip() : "";
        return BooleanNode.valueOf(!isAbsent(values[0])
                && StreamSupport.stream(values[1].spliterator(), false)
                        .anyMatch(each -> each.asText().equals(text)));
    }

    private static boolean isAbsent(JsonNode value) {
        return value.isNull()
                || value.isMissingNode()
                || (value.isTextual() && value.textValue().isBlank());
    }

    private static String plain(JsonNode value, JsonNode field, Reason reason) {
        if (!value.isValueNode()) {
            throw new MappingFault(field.asText(), reason);
        }
        return value.isNumber()
                ? value.decimalValue().toPlainString()
                : value.asText().strip();
    }
}
