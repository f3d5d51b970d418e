package io.creditledger.jdbc.internal.schema;

import io.creditledger.error.InvalidInputException;
import io.creditledger.jdbc.DatabaseEngine;
import io.creditledger.jdbc.LedgerTables;

/** Where a schema of one's own can be had. */
final class Schemas {
    private Schemas() {}

    /** Refuses a schema on a database that has none. */
    static void check(DatabaseEngine engine, LedgerTables tables) {
        if (engine == DatabaseEngine.SQLITE && tables.schema().isPresent()) {
            throw new InvalidInputException("schema", "is given, but SQLite has none");
        }
    }
}
