package io.creditledger.jdbc.contract;

import io.creditledger.jdbc.LedgerSchema;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/** Databases that have the ledger's tables. */
final class Migrated {
    private static final Set<DataSource> DONE = ConcurrentHashMap.newKeySet();

    private Migrated() {}

    /** The same database, with the tables in it. */
    static DataSource once(DataSource database) {
        if (DONE.add(database)) {
            LedgerSchema.migrate(database);
        }
        return database;
    }
}
