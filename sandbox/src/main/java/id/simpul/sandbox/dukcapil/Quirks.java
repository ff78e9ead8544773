package id.simpul.sandbox.dukcapil;

import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;

/**
 * What is not known of the real service, or differs from place to place.
 *
 * @param echoesNik a verification answers the NIK itself instead of "Sesuai"
 * @param withCode errors carry RESPONSE_CODE; older services give the text alone
 * @param chargesRefused login, address and parameter errors use up quota
 * @param chargesClosed answers 11 to 15 use up quota
 * @param zone where the day of the quota begins
 * @param codes other codes than the assumed ones
 * @param unknownMethodStatus the HTTP status for a method that the institution has not
 */
public record Quirks(
        boolean echoesNik, boolean withCode, boolean chargesRefused, boolean chargesClosed, ZoneId zone,
        Map<Refusal, String> codes, int unknownMethodStatus) {

    public Quirks {
        codes = Map.copyOf(codes);
    }

    /** The profile {@code current}. */
    public static Quirks current() {
        return new Quirks(false, true, false, true, ZoneId.of("Asia/Jakarta"), Map.of(), 404);
    }

    public Quirks echoingNik() {
        return new Quirks(true, withCode, chargesRefused, chargesClosed, zone, codes, unknownMethodStatus);
    }

    public Quirks withoutCodes() {
        return new Quirks(echoesNik, false, chargesRefused, chargesClosed, zone, codes, unknownMethodStatus);
    }

    public Quirks charging(boolean refused, boolean closed) {
        return new Quirks(echoesNik, withCode, refused, closed, zone, codes, unknownMethodStatus);
    }

    public Quirks withCode(Refusal refusal, String code) {
        Map<Refusal, String> more = new EnumMap<>(Refusal.class);
        more.putAll(codes);
        more.put(refusal, code);
        return new Quirks(echoesNik, withCode, chargesRefused, chargesClosed, zone, more, unknownMethodStatus);
    }

    String codeOf(Refusal refusal) {
        return codes.getOrDefault(refusal, refusal.code());
    }
}
