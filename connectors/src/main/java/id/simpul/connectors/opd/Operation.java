package id.simpul.connectors.opd;

/** What can be asked of a system, whatever it speaks. */
public sealed interface Operation permits RestOperation, SoapOperation, JdbcOperation {

    String name();

    /** Whether a call changes something there. */
    boolean effect();

    /**
     * A value that is sent.
     *
     * @param name its key; with {@code /} between the keys of nested ones
     */
    record Field(String name, Source source) {}
}
