package io.creditledger.jdbc.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.creditledger.error.StoreException;
import io.creditledger.jdbc.DatabaseEngine;
import io.creditledger.jdbc.LedgerSchema;
import io.creditledger.jdbc.LedgerTables;
import io.creditledger.jdbc.db.Databases;
import io.creditledger.jdbc.db.TestDatabase;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the check says of databases that are not ready. */
final class CheckTest {
    private static final String EVERY_DATABASE = "io.creditledger.jdbc.db.Databases#all";

    @ParameterizedTest
    @MethodSource(EVERY_DATABASE)
    void an_empty_database_lacks_everything_and_stays_empty(TestDatabase on) throws SQLException {
        try (HikariDataSource database = on.newDatabase()) {
            assertThatThrownBy(() -> LedgerSchema.check(database))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContainingAll("V1__tables.sql, V2__views.sql, V3__guards.sql", "LedgerSchema.migrate")
                    .hasCauseInstanceOf(SQLException.class);
            assertThat(Dump.of(database, "ledger_")).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource(EVERY_DATABASE)
    void a_database_that_is_behind_lacks_what_is_missing(TestDatabase on) throws Exception {
        try (HikariDataSource database = on.newDatabase()) {
            String script = LedgerSchema.script(Sql.engine(database));
            Sql.script(database, script.substring(0, script.indexOf("-- V2__views.sql")));
            assertThatThrownBy(() -> LedgerSchema.check(database))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("lacks migrations of the ledger: V2__views.sql, V3__guards.sql.");
            LedgerSchema.migrate(database);
            LedgerSchema.check(database);
        }
    }

    @ParameterizedTest
    @MethodSource(EVERY_DATABASE)
    void tables_under_another_prefix_are_not_these(TestDatabase on) {
        try (HikariDataSource database = on.newDatabase()) {
            LedgerSchema.migrate(database);
            assertThatThrownBy(() -> LedgerSchema.check(database, LedgerTables.DEFAULT.prefix("other_")))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("other_schema");
        }
    }

    @Test
    void a_database_that_ignores_case_is_refused() throws Exception {
        try (HikariDataSource database = Databases.H2_MEMORY.newDatabase()) {
            Sql.script(database, "SET IGNORECASE TRUE;" + LedgerSchema.script(DatabaseEngine.H2));
            assertThatThrownBy(() -> LedgerSchema.check(database))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("without regard to case");
        }
    }
}
