package id.simpul.connectors.opd;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

final class MariaDbContractIT extends JdbcConnectorContract {

    @TempDir
    private static Path tls;

    private static ContractDatabase database;

    @BeforeAll
    static void startDatabase() throws Exception {
        database = ContractDatabase.mariaDb(tls);
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
