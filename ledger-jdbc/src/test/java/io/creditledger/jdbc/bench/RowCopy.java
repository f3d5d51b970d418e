package io.creditledger.jdbc.bench;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/**
 * Copies of rows of one table of the ledger, as many as wanted, made by the database: as large, as many and as indexed as real
 * ones, but their hashes are not, so that nobody is to judge such an account. What they refer to is not looked up.
 */
final class RowCopy {
    private static final String COLUMNS = """
            SELECT string_agg(column_name, ',' ORDER BY ordinal_position) FROM information_schema.columns
            WHERE table_schema = current_schema() AND table_name = '%s'
            """;

    private final DataSource pool;

    RowCopy(DataSource pool) {
        this.pool = pool;
    }

    /**
     * Copies rows.
     *
     * @param changes what columns of a copy have that are not as those of the row, which is called {@code t}
     * @param from which rows of the table {@code t}, and what they are multiplied with
     */
    void insert(String table, Map<String, String> changes, String from) throws SQLException {
        List<String> columns =
                Arrays.asList(BenchServer.ask(pool, COLUMNS.formatted(table)).split(",", -1));
        List<String> values = columns.stream()
                .map(column -> changes.getOrDefault(column, "t." + column))
                .toList();
        BenchServer.run(
                pool,
                "BEGIN; SET LOCAL session_replication_role = replica; INSERT INTO " + table + " ("
                        + String.join(", ", columns) + ") SELECT " + String.join(", ", values) + " FROM " + table
                        + " t " + from + "; COMMIT");
    }
}
