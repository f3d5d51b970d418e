package io.creditledger.jdbc;

import io.creditledger.jdbc.internal.schema.Migrator;
import javax.sql.DataSource;

/**
 * The ledger's tables, views and guards, and how they come into a database. The ledger never brings them there by itself:
 * a host calls {@link #migrate(DataSource)}. All methods may be called by any number of threads and processes at once.
 */
public final class LedgerSchema {
    private LedgerSchema() {}

    /** {@link #migrate(DataSource, LedgerTables)} under the names that the ledger uses unless it is told otherwise. */
    public static void migrate(DataSource database) {
        migrate(database, LedgerTables.DEFAULT);
    }

    /**
     * Brings the tables into a database, or up to date, with Flyway. What was done before is not done again.
     *
     * @throws io.creditledger.error.StoreException if that fails, or if Flyway does not know this database
     */
    public static void migrate(DataSource database, LedgerTables tables) {
        new Migrator(database, tables).migrate();
    }
}
