package io.creditledger.jdbc.tampering;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Reads and changes the ledger's tables behind its back. Which columns there are, only the database is asked. */
final class Forger {
    /** How many columns tell the rows of each table. */
    static final Map<String, Integer> KEYS =
            Map.of("account", 1, "entry", 2, "draw", 3, "extension", 3, "audit", 2, "lot", 2, "hold", 2, "refund", 2);

    /** The same of the tables of what actors tried. */
    private static final Map<String, Integer> TRAILS = Map.of("trail", 2, "trail_head", 1);

    private final DataSource database;

    Forger(DataSource database) {
        this.database = database;
    }

    /** All rows of a table, those that were first first. */
    List<TableRow> rows(String table) throws SQLException {
        List<TableRow> rows = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SELECT * FROM ledger_" + table + " ORDER BY 1, 2")) {
            while (found.next()) {
                rows.add(row(table, found));
            }
        }
        return rows;
    }

    private static TableRow row(String table, ResultSet found) throws SQLException {
        ResultSetMetaData about = found.getMetaData();
        List<Cell> cells = new ArrayList<>();
        for (int column = 1; column <= about.getColumnCount(); column++) {
            Object value = found.getObject(column);
            cells.add(new Cell(about.getColumnLabel(column).toLowerCase(Locale.ROOT), plain(value)));
        }
        return new TableRow(table, KEYS.getOrDefault(table, TRAILS.getOrDefault(table, 0)), cells);
    }

    /** Drivers differ in how they hand over one and the same value. */
    @SuppressWarnings("NullAway") // what a column has nothing in is null
    private static Object plain(Object value) throws SQLException {
        if (value instanceof Number number) {
            return number.longValue();
        }
        if (value instanceof java.sql.Clob text) {
            return text.getSubString(1, (int) text.length());
        }
        if (value instanceof java.sql.Blob bytes) {
            return bytes.getBytes(1, (int) bytes.length());
        }
        return value;
    }

    /** So many of these rows that in each column one of them has something, where any has. */
    static List<TableRow> ofEachColumnOne(List<TableRow> rows) {
        Set<String> seen = new HashSet<>();
        List<TableRow> some = new ArrayList<>();
        for (TableRow row : rows) {
            List<String> there = row.cells().stream()
                    .filter(cell -> cell.value() != null)
                    .map(Cell::column)
                    .toList();
            if (seen.addAll(there)) {
                some.add(row);
            }
        }
        return some;
    }

    boolean mayBeNothing(TableRow row, String column) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SELECT " + column + " FROM ledger_" + row.table())) {
            return found.getMetaData().isNullable(1) != ResultSetMetaData.columnNoNulls;
        }
    }

    /** Puts something else into one column of a row. */
    void change(TableRow row, Cell to) throws SQLException {
        String sql = "UPDATE ledger_" + row.table() + " SET " + to.column() + " = ? WHERE " + where(row);
        run(sql, Stream.concat(Stream.of(to), row.key().stream()).toList());
    }

    void remove(TableRow row) throws SQLException {
        run("DELETE FROM ledger_" + row.table() + " WHERE " + where(row), row.key());
    }

    void add(TableRow row) throws SQLException {
        String columns = row.cells().stream().map(Cell::column).collect(Collectors.joining(", "));
        String marks = row.cells().stream().map(cell -> "?").collect(Collectors.joining(", "));
        run("INSERT INTO ledger_" + row.table() + " (" + columns + ") VALUES (" + marks + ")", row.cells());
    }

    private static String where(TableRow row) {
        return row.key().stream().map(cell -> cell.column() + " = ?").collect(Collectors.joining(" AND "));
    }

    private void run(String sql, List<Cell> values) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i).value());
            }
            if (statement.executeUpdate() != 1) {
                throw new SQLException("not one row: " + sql + " " + values);
            }
        }
    }
}
