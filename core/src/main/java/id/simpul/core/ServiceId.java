package id.simpul.core;

import java.util.regex.Pattern;

/** A service on the bus, owner and name: {@code kependudukan/verifikasi}. */
public record ServiceId(String value) {

    private static final Pattern FORM =
            Pattern.compile("[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?/[a-z0-9]([a-z0-9-]{0,58}[a-z0-9])?");

    public ServiceId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Service id is not of the form kependudukan/verifikasi");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
