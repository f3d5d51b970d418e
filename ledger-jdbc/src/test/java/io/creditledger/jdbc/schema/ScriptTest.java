package io.creditledger.jdbc.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.zaxxer.hikari.HikariDataSource;
import io.creditledger.jdbc.DatabaseEngine;
import io.creditledger.jdbc.LedgerSchema;
import io.creditledger.jdbc.LedgerTables;
import io.creditledger.jdbc.db.Databases;
import io.creditledger.jdbc.db.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The tables as text, for somebody to run by hand. */
final class ScriptTest {
    private static final String EVERY_DATABASE = "io.creditledger.jdbc.db.Databases#all";

    @ParameterizedTest
    @MethodSource(EVERY_DATABASE)
    void a_script_makes_what_migrate_makes(TestDatabase on) throws Exception {
        try (HikariDataSource byHand = on.newDatabase();
                HikariDataSource migrated = on.newDatabase()) {
            Sql.script(byHand, LedgerSchema.script(Sql.engine(byHand)));
            LedgerSchema.migrate(migrated);
            LedgerSchema.check(byHand);
            assertThat(Dump.of(byHand, "ledger_")).isEqualTo(Dump.of(migrated, "ledger_"));
            Guards.refuse(byHand);
        }
    }

    @ParameterizedTest
    @MethodSource(EVERY_DATABASE)
    void after_a_script_migrate_has_nothing_to_do(TestDatabase on) throws Exception {
        LedgerTables tables = LedgerTables.DEFAULT.prefix("mine_");
        try (HikariDataSource database = on.newDatabase()) {
            Sql.script(database, LedgerSchema.script(Sql.engine(database), tables));
            String before = Dump.of(database, "mine_");
            LedgerSchema.migrate(database, tables);
            LedgerSchema.migrate(database, tables);
            LedgerSchema.check(database, tables);
            assertThat(Dump.of(database, "mine_")).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @MethodSource(EVERY_DATABASE)
    void a_script_fills_a_schema_that_somebody_made(TestDatabase on) throws Exception {
        assumeFalse(on == Databases.SQLITE, "SQLite has no schemas");
        LedgerTables apart = LedgerTables.DEFAULT.schema("byhand_" + on.hashCode());
        try (HikariDataSource database = on.newDatabase()) {
            Sql.run(database, "CREATE SCHEMA " + apart.schema().orElseThrow());
            Sql.script(database, LedgerSchema.script(Sql.engine(database), apart));
            LedgerSchema.check(database, apart);
            LedgerSchema.migrate(database, apart);
            Rows.write(database, apart.qualifiedPrefix());
            assertThatThrownBy(() -> Sql.run(database, "UPDATE " + apart.qualifiedPrefix() + "entry SET amount = 7"))
                    .hasMessageContaining("is never changed");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_script_leaves_nothing_to_fill_in(DatabaseEngine engine) {
        LedgerTables tables = engine == DatabaseEngine.SQLITE
                ? LedgerTables.DEFAULT
                : LedgerTables.DEFAULT.schema("billing").prefix("x_");
        assertThat(LedgerSchema.script(engine, tables))
                .doesNotContain("${")
                .contains("CREATE TABLE " + tables.qualifiedPrefix() + "entry")
                .contains("CREATE VIEW " + tables.qualifiedPrefix() + "history");
    }
}
