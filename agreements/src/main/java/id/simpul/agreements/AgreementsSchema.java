package id.simpul.agreements;

/** The database schema of this room and where its Flyway migrations lie. They use the placeholder {@code busRole}. */
public final class AgreementsSchema {

    public static final String NAME = "agreements";
    public static final String LOCATION = "classpath:db/agreements";

    private AgreementsSchema() {}
}
