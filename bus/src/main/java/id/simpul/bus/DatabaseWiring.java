package id.simpul.bus;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import id.simpul.agreements.AgreementsSchema;
import id.simpul.cases.CasesSchema;
import id.simpul.ledger.DurabilityCheck;
import id.simpul.ledger.LedgerSchema;
import id.simpul.ledger.Migrations;
import id.simpul.ledger.Months;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The database: checked, migrated by its owner, used by a role that may do little. */
@Configuration(proxyBeanMethods = false)
class DatabaseWiring {

    /**
     * Whatever the bus asks while somebody waits is found by key. A plan that was made and kept while a table was still small
     * reads all of it, and goes on doing so while the table grows; so no such plan is taken where there is an index. And
     * as no plan depends on its parameters then, none is made anew for each execution.
     */
    private static final String BY_KEY = "-c enable_seqscan=off -c enable_hashjoin=off -c enable_mergejoin=off"
            + " -c plan_cache_mode=force_generic_plan";

    @Bean
    HikariDataSource database(BusSettings settings, FileSecrets secrets, Clock clock) throws SQLException {
        migrate(settings.database(), secrets);
        HikariDataSource database = new HikariDataSource(pool(settings.database(), secrets));
        DurabilityCheck.require(database);
        Months.make(database, LocalDate.now(clock));
        return database;
    }

    private static void migrate(BusSettings.Database settings, FileSecrets secrets) {
        PGSimpleDataSource owner = new PGSimpleDataSource();
        owner.setUrl(settings.url());
        owner.setUser(settings.owner());
        owner.setPassword(secrets.text("database-owner.password"));
        Migrations.migrate(owner, settings.user(), LedgerSchema.NAME, LedgerSchema.LOCATION);
        Migrations.migrate(owner, settings.user(), AgreementsSchema.NAME, AgreementsSchema.LOCATION);
        Migrations.migrate(owner, settings.user(), CasesSchema.NAME, CasesSchema.LOCATION);
    }

    private static HikariConfig pool(BusSettings.Database settings, FileSecrets secrets) {
        HikariConfig pool = new HikariConfig();
        pool.setPoolName("bus");
        pool.setJdbcUrl(settings.url());
        pool.setUsername(settings.user());
        pool.setPassword(secrets.text("database-bus.password"));
        pool.setMaximumPoolSize(settings.connections());
        pool.setConnectionTimeout(3_000);
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        pool.addDataSourceProperty("socketTimeout", "10");
        pool.addDataSourceProperty("options", BY_KEY);
        // A server's error detail quotes the row that it is about, and exceptions are logged.
        pool.addDataSourceProperty("logServerErrorDetail", "false");
        return pool;
    }
}
