package id.simpul.ledger;

import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings one room's schema to its newest version. Each room has its own schema and its own Flyway history in it. */
public final class Migrations {

    private Migrations() {}

    /**
     * @param owner connects as the role that owns the schemas
     * @param busRole the role that the bus connects with; migrations grant it what it needs
     */
    public static void migrate(DataSource owner, String busRole, String schema, String location) {
        Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(owner)
                .schemas(schema)
                .defaultSchema(schema)
                .createSchemas(true)
                .locations(location)
                .placeholders(Map.of("busRole", busRole))
                .load()
                .migrate();
    }
}
