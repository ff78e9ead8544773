package id.simpul.routes.mapping;

/** A mapping that its schema accepts and that means nothing all the same. */
public final class MappingInvalid extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String pointer;

    MappingInvalid(String pointer) {
        super("No mapping at " + pointer);
        this.pointer = pointer;
    }

    /** Where, as JSON pointer. */
    public String pointer() {
        return pointer;
    }
}
