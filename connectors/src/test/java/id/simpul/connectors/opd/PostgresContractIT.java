package id.simpul.connectors.opd;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

final class PostgresContractIT extends JdbcConnectorContract {

    @TempDir
    private static Path tls;

    private static ContractDatabase database;

    @BeforeAll
    static void startDatabase() throws Exception {
        database = ContractDatabase.postgres(tls);
    }

    @AfterAll
    static void stopDatabase() {
        database.close();
    }

    @Override
    protected ContractDatabase database() {
        return database;
    }
}
