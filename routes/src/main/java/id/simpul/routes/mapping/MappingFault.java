package id.simpul.routes.mapping;

import java.util.Locale;

/** A field could not be written. It says which and why, and never what was there. */
public final class MappingFault extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Why. */
    public enum Reason {
        MISSING,
        CODE_UNKNOWN,
        DATE_UNREADABLE,
        NUMBER_UNREADABLE,
        TEXT_UNREADABLE,
        FAILED;

        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final String field;
    private final Reason reason;

    MappingFault(String field, Reason reason) {
        super(field + " " + reason.key());
        this.field = field;
        this.reason = reason;
    }

    /** Its path, such as {@code pemohon.nama}. */
    public String field() {
        return field;
    }

    public Reason reason() {
        return reason;
    }
}
