package id.simpul.core;

import java.util.regex.Pattern;

/** A member's application with its own credentials: {@code 3509.dinsos.simbansos}. */
public record SystemId(String value) implements Comparable<SystemId> {

    private static final Pattern NAME = Pattern.compile("[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?");

    public SystemId {
        int dot = value.lastIndexOf('.');
        if (dot < 0 || !NAME.matcher(value.substring(dot + 1)).matches() || value.indexOf('.') == dot) {
            throw new IllegalArgumentException("System id '" + value + "' is not of the form 3509.dinsos.simbansos");
        }
        new MemberId(value.substring(0, dot));
    }

    public MemberId member() {
        return new MemberId(value.substring(0, value.lastIndexOf('.')));
    }

    @Override
    public int compareTo(SystemId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
