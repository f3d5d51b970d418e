package io.creditledger.jdbc.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** Tries to change what happened. */
final class Guards {
    /** What never changes, with a column that one might wish to. */
    static final Map<String, String> FROZEN =
            Map.of("entry", "amount", "draw", "amount", "extension", "lot_no", "audit", "amount");

    /** The number of an entry to which no row refers, or which such a row is about. */
    private static final Map<String, Integer> LAST = Map.of("entry", 3, "draw", 2, "extension", 2, "audit", 1);

    private Guards() {}

    /** Writes rows, and fails if any of them can be changed or removed. */
    static void refuse(DataSource database) throws SQLException {
        Rows.write(database, "ledger_");
        for (Map.Entry<String, String> frozen : FROZEN.entrySet()) {
            String table = "ledger_" + frozen.getKey();
            List<String> before = rows(database, table);
            assertThat(before).isNotEmpty();
            refused(database, table, "UPDATE " + table + " SET " + frozen.getValue() + " = 7");
            refused(database, table, "DELETE FROM " + table + " WHERE entry_no = " + LAST.get(frozen.getKey()));
            assertThatThrownBy(() -> Sql.run(database, "DELETE FROM " + table)).isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> Sql.run(database, "TRUNCATE TABLE " + table))
                    .as("TRUNCATE TABLE %s", table)
                    .isInstanceOf(SQLException.class);
            assertThat(rows(database, table)).isEqualTo(before);
        }
    }

    private static void refused(DataSource database, String table, String sql) {
        assertThatThrownBy(() -> Sql.run(database, sql))
                .as(sql)
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("is never changed")
                .hasMessageMatching("(?is).*" + table + ".*");
    }

    private static List<String> rows(DataSource database, String table) throws SQLException {
        return Sql.rows(database, "SELECT * FROM " + table + " ORDER BY entry_no");
    }
}
