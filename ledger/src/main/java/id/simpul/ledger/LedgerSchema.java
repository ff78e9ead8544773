package id.simpul.ledger;

/** Where this room's tables and their history are. */
public final class LedgerSchema {

    public static final String NAME = "ledger";
    public static final String LOCATION = "classpath:db/ledger";

    private LedgerSchema() {}
}
