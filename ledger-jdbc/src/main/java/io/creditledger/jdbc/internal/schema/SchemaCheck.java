package io.creditledger.jdbc.internal.schema;

import io.creditledger.error.StoreException;
import io.creditledger.jdbc.DatabaseEngine;
import io.creditledger.jdbc.LedgerTables;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Whether a database has had every migration. */
public final class SchemaCheck {
    private final DataSource database;
    private final LedgerTables tables;

    /** For these tables in this database. */
    public SchemaCheck(DataSource database, LedgerTables tables) {
        this.database = database;
        this.tables = tables;
    }

    /** Fails if one is missing. */
    public void check() {
        try (Connection connection = database.getConnection()) {
            DatabaseEngine engine = DatabaseEngine.of(connection);
            Schemas.check(engine, tables);
            judge(Marks.in(connection, tables), Migration.of(engine));
        } catch (SQLException e) {
            throw new StoreException("There is no connection to look for the ledger's tables.", e);
        }
    }

    private void judge(Marks marks, List<Migration> needed) {
        String missing = needed.stream()
                .filter(migration -> !marks.names().containsKey(migration.number()))
                .map(Migration::file)
                .collect(Collectors.joining(", "));
        if (marks.failure().isPresent()) {
            throw new StoreException(
                    missing(missing) + " (" + tables.qualifiedPrefix() + "schema cannot be read)",
                    marks.failure().get());
        }
        if (!missing.isEmpty()) {
            throw new StoreException(missing(missing));
        }
        if (marks.ignoresCase()) {
            throw new StoreException(
                    "The database compares texts without regard to case, so that two accounts or keys could"
                            + " be taken for one. The ledger needs a database, or a collation, that compares them byte by byte.");
        }
    }

    private static String missing(String files) {
        return "The database lacks migrations of the ledger: " + files
                + ". Call LedgerSchema.migrate, or have what LedgerSchema.script gives run on it.";
    }
}
