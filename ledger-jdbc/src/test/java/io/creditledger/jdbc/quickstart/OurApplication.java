package io.creditledger.jdbc.quickstart;

import com.zaxxer.hikari.HikariDataSource;
import io.creditledger.jdbc.LedgerSchema;
import io.creditledger.jdbc.db.Databases;
import javax.sql.DataSource;

/** An application with a database, in which the ledger has its tables. */
final class OurApplication {
    static final DataSource DATABASE = database();

    private OurApplication() {}

    private static DataSource database() {
        HikariDataSource database = Databases.H2_MEMORY.newDatabase();
        LedgerSchema.migrate(database);
        return database;
    }
}
