package io.creditledger.jdbc;

import io.creditledger.jdbc.internal.schema.Migrator;
import io.creditledger.jdbc.internal.schema.SchemaCheck;
import io.creditledger.jdbc.internal.schema.Script;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;

/**
 * The ledger's tables, views and guards, and how they come into a database. The ledger never brings them there by itself:
 * a host calls {@link #migrate(DataSource)}. Thread-safe; processes may migrate at once too, but on HSQLDB.
 */
public final class LedgerSchema {
    /** Flyway's own lock does not outlast the first CREATE TABLE on databases that commit there, such as HSQLDB. */
    private static final Lock ONE_AT_A_TIME = new ReentrantLock();

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
        ONE_AT_A_TIME.lock();
        try {
            new Migrator(database, tables).migrate();
        } finally {
            ONE_AT_A_TIME.unlock();
        }
    }

    /** {@link #script(DatabaseEngine, LedgerTables)} under the names that the ledger uses unless it is told otherwise. */
    public static String script(DatabaseEngine engine) {
        return script(engine, LedgerTables.DEFAULT);
    }

    /**
     * What {@link #migrate(DataSource, LedgerTables)} runs, as text: for hosts without Flyway, or whose database is changed
     * by somebody else. A schema that the tables are to be in has to be there before. Once it was run, {@code migrate}
     * takes it for done.
     */
    public static String script(DatabaseEngine engine, LedgerTables tables) {
        return Script.of(engine, tables);
    }

    /** {@link #check(DataSource, LedgerTables)} under the names that the ledger uses unless it is told otherwise. */
    public static void check(DataSource database) {
        check(database, LedgerTables.DEFAULT);
    }

    /**
     * Makes sure that the tables are there and up to date, whether they were migrated or came by script. Changes nothing.
     *
     * @throws io.creditledger.error.StoreException if a migration is missing, which it names, or if the database compares
     *     texts without regard to case
     */
    public static void check(DataSource database, LedgerTables tables) {
        new SchemaCheck(database, tables).check();
    }
}
