package io.creditledger.jdbc.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** Tries to change what happened. */
final class Guards {
    /** What never changes, with a column that one might wish to. */
    static final Map<String, String> FROZEN = Map.of(
            "entry", "amount",
            "draw", "amount",
            "extension", "lot_no",
            "audit", "amount",
            "seal", "accounts",
            "seal_head", "entry_no");

    /** Rows to which no other row refers. */
    private static final Map<String, String> LAST = Map.of(
            "entry", "entry_no = 3",
            "draw", "entry_no = 2",
            "extension", "entry_no = 2",
            "audit", "entry_no = 1",
            "seal", "seal_no = 1",
            "seal_head", "seal_no = 1");

    private Guards() {}

    /** Writes rows, and fails if any of them can be changed or removed. */
    static void refuse(HikariDataSource database) throws SQLException {
        Rows.write(database, "ledger_");
        for (Map.Entry<String, String> frozen : FROZEN.entrySet()) {
            // Derby takes every refusal on a connection for a trigger that is still at work, and allows sixteen.
            database.getHikariPoolMXBean().softEvictConnections();
            String table = "ledger_" + frozen.getKey();
            List<String> before = rows(database, table);
            assertThat(before).isNotEmpty();
            refused(database, table, "UPDATE " + table + " SET " + frozen.getValue() + " = 7");
            refused(database, table, "DELETE FROM " + table + " WHERE " + LAST.get(frozen.getKey()));
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
        return Sql.rows(database, "SELECT * FROM " + table + " ORDER BY 1, 2");
    }
}
