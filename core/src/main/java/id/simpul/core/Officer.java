package id.simpul.core;

import java.util.regex.Pattern;

/**
 * The person ({@code Budi Santoso}) or the scheduled job ({@code sistem:pemadanan-malam}) inside the member that asks.
 * A name is personal data: it lives in the vault only, and is never printed.
 */
public record Officer(String name) {

    private static final int LONGEST = 100;
    private static final Pattern PERSON = Pattern.compile("\\p{L}[\\p{L}\\p{M}\\p{N} .,'/()-]*");
    private static final Pattern JOB = Pattern.compile("sistem:[a-z0-9][a-z0-9-]{1,58}");

    public Officer {
        boolean named = name.length() >= 2
                && name.length() <= LONGEST
                && PERSON.matcher(name).matches();
        if (!named && !JOB.matcher(name).matches()) {
            throw new IllegalArgumentException("Officer is neither a name of 2 to 100 letters nor sistem:<job>");
        }
    }

    public boolean isJob() {
        return name.startsWith("sistem:");
    }

    @Override
    public String toString() {
        return isJob() ? name : "Officer[masked]";
    }
}
