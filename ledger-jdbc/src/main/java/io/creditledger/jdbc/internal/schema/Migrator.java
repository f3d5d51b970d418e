package io.creditledger.jdbc.internal.schema;

import io.creditledger.error.StoreException;
import io.creditledger.jdbc.DatabaseEngine;
import io.creditledger.jdbc.LedgerTables;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Brings the tables into a database with Flyway, beside whatever else Flyway does there. */
public final class Migrator {
    private static final int ATTEMPTS = 3;

    private final DataSource database;
    private final LedgerTables tables;

    /** For these tables in this database. */
    public Migrator(DataSource database, LedgerTables tables) {
        this.database = database;
        this.tables = tables;
    }

    /**
     * Runs what has not been run. Where two processes meet in an empty schema, Flyway in one may take the other's new history
     * table for somebody's table, and fail to begin its own beside it. So it tries again, and sees the table for what it is.
     */
    public void migrate() {
        Optional<FlywayException> first = attempt();
        Optional<FlywayException> last = first;
        for (int attempts = 1; attempts < ATTEMPTS && last.isPresent(); attempts++) {
            last = attempt();
        }
        if (last.isEmpty()) {
            return;
        }
        // What failed first is the cause: later attempts may only complain of what it left behind.
        throw new StoreException(
                "The ledger's tables could not be brought into the database. Where Flyway does not know it or may not"
                        + " change it, let somebody run what LedgerSchema.script gives.",
                first.orElseThrow());
    }

    private Optional<FlywayException> attempt() {
        try {
            configuration().load().migrate();
            return Optional.empty();
        } catch (FlywayException e) {
            return Optional.of(e);
        }
    }

    private FluentConfiguration configuration() {
        try (Connection connection = database.getConnection()) {
            DatabaseEngine engine = DatabaseEngine.of(connection);
            DatabaseMetaData about = connection.getMetaData();
            FluentConfiguration flyway = own(engine)
                    .table(fold(about, tables.prefix() + "schema_history"))
                    .baselineVersion(String.valueOf(Marks.in(connection, tables).latest()));
            return tables.schema().isPresent()
                    ? flyway.defaultSchema(fold(about, tables.schema().get()))
                    : flyway;
        } catch (SQLException e) {
            throw new StoreException("There is no connection to bring the ledger's tables into the database.", e);
        }
    }

    /** Nothing of the host's: no configuration files, no environment, no callbacks, no scripts but the library's. */
    private FluentConfiguration own(DatabaseEngine engine) {
        Schemas.check(engine, tables);
        String[] folders = Migration.of(engine).stream()
                .map(migration -> "classpath:" + migration.folder())
                .distinct()
                .toArray(String[]::new);
        boolean steady = engine == DatabaseEngine.HSQLDB && tables.schema().isPresent();
        return Flyway.configure(Migrator.class.getClassLoader())
                .dataSource(steady ? SchemaRestored.on(database) : database)
                .locations(folders)
                .failOnMissingLocations(true)
                .placeholders(Placeholders.of(engine, tables).values())
                .baselineOnMigrate(true)
                .baselineDescription("Credit Ledger");
    }

    /** Flyway quotes names, the library does not: here a name becomes what the database makes of it without quotes. */
    private static String fold(DatabaseMetaData about, String name) throws SQLException {
        if (about.storesUpperCaseIdentifiers()) {
            return name.toUpperCase(Locale.ROOT);
        }
        return about.storesLowerCaseIdentifiers() ? name.toLowerCase(Locale.ROOT) : name;
    }
}
