package id.simpul.bus.edge.dropin;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.core.BusException;
import id.simpul.core.Element;
import id.simpul.core.ProblemCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a script asks, in the words of the bus's own services. Keys that are no elements are left out. */
public final class ServiceRequest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[-/](\\d{1,2})[-/](\\d{4})");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})");
    private static final Pattern NO_DATE = Pattern.compile("[0/-]*");

    private ServiceRequest() {}

    /** @throws BusException REQUEST_INVALID when threshold, NIK or all elements are missing; NIK_FORMAT */
    public static byte[] verification(WireRequest request) {
        if (request.threshold().isEmpty()) {
            throw missing("TRESHOLD");
        }
        ObjectNode body = withNik(request);
        ObjectNode claims = body.putObject("unsur");
        for (String key : request.keys()) {
            Element.ofKey(key)
                    .filter(element -> element != Element.NIK)
                    .ifPresent(element ->
                            value(element, request.get(key)).ifPresent(text -> claims.put(element.name(), text)));
        }
        if (claims.isEmpty()) {
            throw missing("NAMA_LGKP");
        }
        return bytes(body);
    }

    /** @throws BusException REQUEST_INVALID without NIK; NIK_FORMAT */
    public static byte[] retrieval(WireRequest request) {
        return bytes(withNik(request));
    }

    private static ObjectNode withNik(WireRequest request) {
        String nik = request.nik();
        if (nik.isEmpty()) {
            throw missing("NIK");
        }
        return JSON.createObjectNode().put("nik", nik);
    }

    /** Empty for what scripts send when they do not know: nothing, a space, or a date of zeros. */
    private static Optional<String> value(Element element, String text) {
        if (text.isEmpty() || (element.isDate() && NO_DATE.matcher(text).matches())) {
            return Optional.empty();
        }
        return Optional.of(element.isDate() ? date(text).toString() : text);
    }

    private static LocalDate date(String text) {
        Matcher dayFirst = DAY_FIRST.matcher(text);
        Matcher yearFirst = YEAR_FIRST.matcher(text);
        try {
            if (dayFirst.matches()) {
                return LocalDate.of(number(dayFirst, 3), number(dayFirst, 2), number(dayFirst, 1));
            }
            if (yearFirst.matches()) {
                return LocalDate.of(number(yearFirst, 1), number(yearFirst, 2), number(yearFirst, 3));
            }
        } catch (DateTimeException noSuchDay) {
            // Falls through: the message would quote it.
        }
        throw new BusException(ProblemCode.REQUEST_INVALID, Map.of("faults", "TGL_LHR date"));
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static BusException missing(String key) {
        return new BusException(ProblemCode.REQUEST_INVALID, Map.of("faults", key + " required"));
    }

    private static byte[] bytes(ObjectNode body) {
        try {
            return JSON.writeValueAsBytes(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
