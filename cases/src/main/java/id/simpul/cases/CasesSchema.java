package id.simpul.cases;

/** Where this room's tables and their history are. */
public final class CasesSchema {

    public static final String NAME = "cases";
    public static final String LOCATION = "classpath:db/cases";

    private CasesSchema() {}
}
