package id.simpul.sandbox.dukcapil;

import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;

/**
 * What is not known of the real service, or differs from place to place.
 *
 * @param profile of all institutions that have none of their own
 * @param echoesNik a verification answers the NIK itself instead of "Sesuai"
 * @param withCode errors carry RESPONSE_CODE; older services give the text alone
 * @param chargesRefused login, address and parameter errors use up quota
 * @param chargesClosed answers 11 to 15 use up quota
 * @param zone where the day of the quota begins
 * @param codes other codes than the assumed ones
 * @param unknownMethodStatus the HTTP status for a method that the institution has not
 */
public record Quirks(
        Profile profile,
        boolean echoesNik,
        boolean withCode,
        boolean chargesRefused,
        boolean chargesClosed,
        ZoneId zone,
        Map<Refusal, String> codes,
        int unknownMethodStatus) {

    public Quirks {
        codes = Map.copyOf(codes);
    }

    /** The profile {@code current}. */
    public static Quirks current() {
        return new Quirks(Profile.CURRENT, false, true, false, true, ZoneId.of("Asia/Jakarta"), Map.of(), 404);
    }

    /** The profile {@code legacy}. */
    public static Quirks legacy() {
        return current().in(Profile.LEGACY);
    }

    /** The same in another profile. */
    public Quirks in(Profile wanted) {
        return wanted == profile
                ? this
                : new Quirks(
                        wanted,
                        echoesNik,
                        wanted == Profile.CURRENT,
                        chargesRefused,
                        chargesClosed,
                        zone,
                        codes,
                        unknownMethodStatus);
    }

    public Quirks echoingNik() {
        return new Quirks(profile, true, withCode, chargesRefused, chargesClosed, zone, codes, unknownMethodStatus);
    }

    public Quirks withoutCodes() {
        return new Quirks(profile, echoesNik, false, chargesRefused, chargesClosed, zone, codes, unknownMethodStatus);
    }

    public Quirks charging(boolean refused, boolean closed) {
        return new Quirks(profile, echoesNik, withCode, refused, closed, zone, codes, unknownMethodStatus);
    }

    public Quirks withCode(Refusal refusal, String code) {
        Map<Refusal, String> more = new EnumMap<>(Refusal.class);
        more.putAll(codes);
        more.put(refusal, code);
        return new Quirks(profile, echoesNik, withCode, chargesRefused, chargesClosed, zone, more, unknownMethodStatus);
    }

    /** As this institution meets them. */
    Quirks of(Institution institution) {
        return institution.profile() == null ? this : in(institution.profile());
    }

    boolean isLegacy() {
        return profile == Profile.LEGACY;
    }

    /** Empty when errors have no code. */
    String codeOf(Refusal refusal) {
        return withCode ? codes.getOrDefault(refusal, refusal.code()) : "";
    }

    String textOf(Refusal refusal) {
        return isLegacy() ? refusal.olderText() : refusal.text();
    }
}
