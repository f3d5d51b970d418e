package io.creditledger.jdbc.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.zaxxer.hikari.HikariDataSource;
import io.creditledger.jdbc.DatabaseEngine;
import io.creditledger.jdbc.LedgerSchema;
import io.creditledger.jdbc.db.Databases;
import io.creditledger.jdbc.db.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What happened is never changed. */
final class GuardsTest {
    private static final String KEY = "account_id, entry_no, draw_no";
    private static final String UPSERT =
            "INSERT INTO ledger_draw SELECT * FROM ledger_draw WHERE amount < 0 ON CONFLICT (" + KEY
                    + ") DO UPDATE SET amount = 7";
    private static final String MERGE = "MERGE INTO ledger_draw d USING ledger_draw o ON d.entry_no = o.entry_no"
            + " WHEN MATCHED THEN UPDATE SET amount = 7";
    private static final String REPLACE = "REPLACE INTO ledger_draw SELECT * FROM ledger_draw";

    @ParameterizedTest
    @MethodSource("io.creditledger.jdbc.db.Databases#all")
    void every_database_refuses_to_change_or_remove_what_happened(TestDatabase on) throws SQLException {
        try (HikariDataSource database = on.newDatabase()) {
            LedgerSchema.migrate(database);
            Guards.refuse(database);
        }
    }

    /** Of a database that is not here, the script has to do. Two have no guards, and the page about databases says so. */
    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"COCKROACHDB", "OTHER"})
    void every_script_guards_every_table_of_what_happened(DatabaseEngine engine) {
        String script = LedgerSchema.script(engine);
        for (String table : Guards.FROZEN.keySet()) {
            String triggers = triggersOn("ledger_" + table, script);
            assertThat(triggers).as("triggers on %s", table).contains("UPDATE", "DELETE");
            // SQLite has no TRUNCATE, and Derby's asks the trigger on DELETE.
            boolean isSpared = engine == DatabaseEngine.SQLITE
                    || engine == DatabaseEngine.DERBY
                    || triggers.contains("TRUNCATE")
                    || script.contains("REFERENCES ledger_" + table + " (");
            assertThat(isSpared)
                    .as("TRUNCATE TABLE ledger_%s is refused", table)
                    .isTrue();
        }
    }

    private static String triggersOn(String table, String script) {
        return Pattern.compile("CREATE TRIGGER [^;]*? ON " + table + "\\b[^;\\n]*")
                .matcher(script)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.joining("\n"));
    }

    static Stream<Arguments> detours() {
        return Stream.of(
                arguments(Databases.H2_MEMORY, MERGE),
                arguments(Databases.H2_MEMORY, "MERGE INTO ledger_draw KEY (" + KEY + ") SELECT * FROM ledger_draw"),
                arguments(Databases.POSTGRES_18, UPSERT),
                arguments(Databases.POSTGRES_18, MERGE),
                arguments(Databases.MARIADB, REPLACE),
                arguments(
                        Databases.MARIADB,
                        "INSERT INTO ledger_draw SELECT * FROM ledger_draw ON DUPLICATE KEY UPDATE amount = 7"),
                arguments(Databases.SQLITE, UPSERT),
                arguments(Databases.HSQLDB, MERGE),
                arguments(Databases.DERBY, MERGE));
    }

    @ParameterizedTest
    @MethodSource("detours")
    void a_change_that_looks_like_an_insert_is_refused_too(TestDatabase on, String sql) throws SQLException {
        try (HikariDataSource database = on.newDatabase()) {
            LedgerSchema.migrate(database);
            Rows.write(database, "ledger_");
            assertThatThrownBy(() -> Sql.run(database, sql)).hasMessageContaining("is never changed");
        }
    }

    @Test
    void sqlite_lets_rows_be_replaced_unless_triggers_are_recursive() throws SQLException {
        try (HikariDataSource database = Databases.SQLITE.newDatabase()) {
            LedgerSchema.migrate(database);
            Rows.write(database, "ledger_");
            try (Connection connection = database.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("PRAGMA recursive_triggers = ON");
                assertThatThrownBy(() -> statement.execute(REPLACE)).hasMessageContaining("is never changed");
                statement.execute("PRAGMA recursive_triggers = OFF");
                statement.execute("REPLACE INTO ledger_draw SELECT account_id, entry_no, draw_no, lot_no, 7, for_lot"
                        + " FROM ledger_draw");
            }
            assertThat(Sql.rows(database, "SELECT amount FROM ledger_draw")).isEqualTo(List.of("7"));
        }
    }
}
