package id.simpul.core;

import java.util.regex.Pattern;

/**
 * An organisation on the bus: {@code 3509.dinsos}. The digits are the Kemendagri code of the installation's region,
 * so that installations can federate.
 */
public record MemberId(String value) implements Comparable<MemberId> {

    private static final Pattern FORM = Pattern.compile("\\d{2}(\\d{2})?\\.[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?");

    public MemberId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Member id '" + value + "' is not of the form 3509.dinsos");
        }
    }

    /** The Kemendagri region code, 2 or 4 digits without dots. */
    public String region() {
        return value.substring(0, value.indexOf('.'));
    }

    /** How it is called inside its region, such as {@code dinsos}. */
    public String shortName() {
        return value.substring(value.indexOf('.') + 1);
    }

    @Override
    public int compareTo(MemberId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
