package id.simpul.core;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The population number: 16 digits, always text (leading zeros count, and a JSON number loses precision).
 * Six digits of the region of first registration, the birth date as DDMMYY with 40 added to a woman's day, a serial of
 * four (PP 37/2007 Pasal 37). It never changes with residence and is not corrected when the date inside is wrong
 * (PP 40/2019 Pasal 30), so oddities are {@linkplain #warnings warnings}, never a reason to refuse.
 */
public record Nik(String value) {

    private static final Pattern FORM = Pattern.compile("[0-9]{16}");
    private static final int WOMAN = 40;

    /** What looks odd in a number that may all the same belong to a living person. */
    public enum Warning {
        UNKNOWN_REGION,
        ODD_BIRTH_DATE
    }

    public Nik {
        if (!FORM.matcher(value).matches()) {
            throw new BusException(ProblemCode.NIK_FORMAT);
        }
    }

    /** The region of first registration as {@code 35.09.01}. */
    public String regionCode() {
        return value.substring(0, 2) + "." + value.substring(2, 4) + "." + value.substring(4, 6);
    }

    public Set<Warning> warnings(Regions regions) {
        Set<Warning> warnings = EnumSet.noneOf(Warning.class);
        if (!regions.has(regionCode())) {
            warnings.add(Warning.UNKNOWN_REGION);
        }
        if (!hasPossibleBirthDate()) {
            warnings.add(Warning.ODD_BIRTH_DATE);
        }
        return warnings;
    }

    /** The century is not in the number; a leap year is taken, so 29 February is always possible. */
    private boolean hasPossibleBirthDate() {
        int day = Integer.parseInt(value.substring(6, 8));
        int month = Integer.parseInt(value.substring(8, 10));
        try {
            LocalDate.of(2000, month, day > WOMAN ? day - WOMAN : day);
            return true;
        } catch (DateTimeException impossible) {
            return false;
        }
    }

    @Override
    public String toString() {
        return "NIK[masked]";
    }
}
