package io.creditledger.jdbc.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.zaxxer.hikari.HikariDataSource;
import io.creditledger.error.InvalidInputException;
import io.creditledger.error.StoreException;
import io.creditledger.jdbc.DatabaseEngine;
import io.creditledger.jdbc.LedgerSchema;
import io.creditledger.jdbc.LedgerTables;
import io.creditledger.jdbc.db.Databases;
import io.creditledger.jdbc.db.TestDatabase;
import io.creditledger.jdbc.internal.schema.Migrator;
import io.creditledger.testkit.Together;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How tables come into every database. */
final class MigrateTest {
    private static final String EVERY_DATABASE = "io.creditledger.jdbc.db.Databases#all";

    @ParameterizedTest
    @MethodSource(EVERY_DATABASE)
    void what_is_migrated_passes_the_check_and_is_not_migrated_again(TestDatabase on) throws Exception {
        try (HikariDataSource database = on.newDatabase()) {
            LedgerSchema.migrate(database);
            LedgerSchema.check(database);
            String once = Dump.of(database, "ledger_");
            LedgerSchema.migrate(database);
            assertThat(Dump.of(database, "ledger_")).isEqualTo(once);
            Path folder = Files.createDirectories(Path.of("target", "schema"));
            Files.writeString(folder.resolve(on.name().replace(' ', '-') + ".txt"), once);
        }
    }

    @ParameterizedTest
    @MethodSource(EVERY_DATABASE)
    void six_may_migrate_at_once(TestDatabase on) {
        try (HikariDataSource database = on.newDatabase()) {
            Together.times(6, thread -> {
                        LedgerSchema.migrate(database);
                        return thread;
                    })
                    .allOrFail();
            LedgerSchema.check(database);
        }
    }

    static Stream<TestDatabase> ofSeveralProcesses() {
        return Stream.of(
                Databases.H2_FILE, Databases.POSTGRES_14, Databases.POSTGRES_18, Databases.MARIADB, Databases.SQLITE);
    }

    @ParameterizedTest
    @MethodSource("ofSeveralProcesses")
    void six_may_migrate_at_once_without_the_lock_that_processes_do_not_share(TestDatabase on) {
        try (HikariDataSource database = on.newDatabase()) {
            Together.times(6, thread -> {
                        new Migrator(database, LedgerTables.DEFAULT).migrate();
                        return thread;
                    })
                    .allOrFail();
            LedgerSchema.check(database);
        }
    }

    @ParameterizedTest
    @MethodSource(EVERY_DATABASE)
    void two_ledgers_live_in_one_database_under_two_prefixes(TestDatabase on) throws SQLException {
        LedgerTables second = LedgerTables.DEFAULT.prefix("Second_");
        try (HikariDataSource database = on.newDatabase()) {
            LedgerSchema.migrate(database);
            LedgerSchema.migrate(database, second);
            LedgerSchema.check(database, second);
            Rows.write(database, "Second_");
            assertThat(Sql.rows(database, "SELECT entry_no FROM ledger_entry")).isEmpty();
            assertThat(Sql.rows(database, "SELECT entry_no FROM Second_entry")).hasSize(3);
        }
    }

    @ParameterizedTest
    @MethodSource(EVERY_DATABASE)
    void a_ledger_lives_in_a_schema_of_its_own_beside_another(TestDatabase on) throws SQLException {
        assumeFalse(on == Databases.SQLITE, "SQLite has no schemas, and the next rule says what happens");
        LedgerTables apart = LedgerTables.DEFAULT.schema("Billing_" + on.hashCode());
        try (HikariDataSource database = on.newDatabase()) {
            LedgerSchema.migrate(database, apart);
            LedgerSchema.migrate(database);
            LedgerSchema.migrate(database, apart);
            LedgerSchema.check(database, apart);
            Rows.write(database, apart.qualifiedPrefix());
            assertThat(Sql.rows(database, "SELECT entry_no FROM ledger_entry")).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource(EVERY_DATABASE)
    void a_migration_that_fails_is_named_with_what_failed_first(TestDatabase on) throws SQLException {
        try (HikariDataSource database = on.newDatabase()) {
            Sql.run(database, "CREATE TABLE ledger_account (a INTEGER)");
            assertThatThrownBy(() -> LedgerSchema.migrate(database))
                    .isInstanceOf(StoreException.class)
                    .hasStackTraceContaining("Failed to execute script V1__tables.sql");
            assertThatThrownBy(() -> LedgerSchema.check(database)).hasMessageContaining("V1__tables.sql");
        }
    }

    @Test
    void sqlite_has_no_schemas_and_says_so() {
        LedgerTables apart = LedgerTables.DEFAULT.schema("billing");
        try (HikariDataSource database = Databases.SQLITE.newDatabase()) {
            assertThatThrownBy(() -> LedgerSchema.migrate(database, apart)).isInstanceOf(InvalidInputException.class);
            assertThatThrownBy(() -> LedgerSchema.check(database, apart)).isInstanceOf(InvalidInputException.class);
            assertThatThrownBy(() -> LedgerSchema.script(DatabaseEngine.SQLITE, apart))
                    .isInstanceOf(InvalidInputException.class);
        }
    }
}
