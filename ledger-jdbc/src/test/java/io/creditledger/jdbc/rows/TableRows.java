package io.creditledger.jdbc.rows;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;

/** The rows of a table as they are in the database, each as its columns in order, without those that are null. */
final class TableRows {
    /** What each database counts for itself, and hashes: those of entries and audit records are in the answers. */
    private static final Set<String> LEFT_OUT = Set.of("account_id", "version", "hash", "entry_chain", "audit_chain");

    private TableRows() {}

    static List<Map<String, String>> of(DataSource database, String table) throws SQLException {
        List<Map<String, String>> rows = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SELECT * FROM ledger_" + table)) {
            while (found.next()) {
                rows.add(row(found));
            }
        }
        return rows;
    }

    private static Map<String, String> row(ResultSet found) throws SQLException {
        ResultSetMetaData about = found.getMetaData();
        Map<String, String> row = new LinkedHashMap<>();
        for (int column = 1; column <= about.getColumnCount(); column++) {
            String name = about.getColumnLabel(column).toLowerCase(Locale.ROOT);
            // Asked once only: a long text does not come a second time from every driver.
            String value = LEFT_OUT.contains(name) ? null : found.getString(column);
            if (value != null) {
                row.put(name, value);
            }
        }
        return row;
    }
}
