package id.simpul.core;

import java.util.regex.Pattern;

/** The purpose that an agreement names in its own words: {@code verifikasi-calon-penerima-bansos}. */
public record Use(String name) implements Comparable<Use> {

    private static final Pattern FORM = Pattern.compile("[a-z0-9]([a-z0-9-]{0,78}[a-z0-9])?");

    public Use {
        if (!FORM.matcher(name).matches()) {
            throw new IllegalArgumentException("Use is not lower-case words joined by '-', 80 characters at most");
        }
    }

    @Override
    public int compareTo(Use other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
