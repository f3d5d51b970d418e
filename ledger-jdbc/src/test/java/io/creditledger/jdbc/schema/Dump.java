package io.creditledger.jdbc.schema;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;

/** A schema as its driver describes it, one line for each column, key and index, in a fixed order. */
final class Dump {
    private final DatabaseMetaData about;
    private final String beginning;
    private final StringBuilder text = new StringBuilder();

    private Dump(DatabaseMetaData about, String beginning) {
        this.about = about;
        this.beginning = beginning;
    }

    /** All tables and views whose names begin like this; but for Flyway's own. */
    static String of(DataSource database, String beginning) throws SQLException {
        try (Connection connection = database.getConnection()) {
            Dump dump = new Dump(connection.getMetaData(), beginning);
            dump.tables(connection.getCatalog(), connection.getSchema());
            return dump.text.toString();
        }
    }

    private void tables(String catalog, String schema) throws SQLException {
        Map<String, String> kinds = new TreeMap<>();
        try (ResultSet tables = about.getTables(catalog, schema, "%", null)) {
            while (tables.next()) {
                String name = tables.getString("TABLE_NAME");
                String lower = name.toLowerCase(Locale.ROOT);
                String kind = tables.getString("TABLE_TYPE");
                boolean isRelation = kind.contains("TABLE") || kind.contains("VIEW");
                if (isRelation && lower.startsWith(beginning) && !lower.endsWith("schema_history")) {
                    kinds.put(name, kind.replace("BASE ", ""));
                }
            }
        }
        for (Map.Entry<String, String> table : kinds.entrySet()) {
            text.append(table.getValue()).append(' ').append(table.getKey()).append('\n');
            columns(catalog, schema, table.getKey());
            if (table.getValue().contains("TABLE")) {
                keys(catalog, schema, table.getKey());
            }
            text.append('\n');
        }
    }

    private void columns(String catalog, String schema, String table) throws SQLException {
        try (ResultSet columns = about.getColumns(catalog, schema, escaped(table), "%")) {
            while (columns.next()) {
                text.append("    %-18s %s(%s)%s%n"
                        .formatted(
                                columns.getString("COLUMN_NAME"),
                                columns.getString("TYPE_NAME"),
                                columns.getString("COLUMN_SIZE"),
                                "NO".equals(columns.getString("IS_NULLABLE")) ? " NOT NULL" : ""));
            }
        }
    }

    private void keys(String catalog, String schema, String table) throws SQLException {
        lines(
                "primary key",
                about.getPrimaryKeys(catalog, schema, table),
                List.of("PK_NAME", "KEY_SEQ", "COLUMN_NAME"));
        lines(
                "foreign key",
                about.getImportedKeys(catalog, schema, table),
                List.of("FK_NAME", "KEY_SEQ", "FKCOLUMN_NAME", "PKTABLE_NAME", "PKCOLUMN_NAME"));
        lines(
                "index",
                about.getIndexInfo(catalog, schema, table, false, true),
                List.of("INDEX_NAME", "NON_UNIQUE", "ORDINAL_POSITION", "COLUMN_NAME"));
    }

    private void lines(String what, ResultSet rows, List<String> columns) throws SQLException {
        TreeSet<String> lines = new TreeSet<>();
        try (rows) {
            while (rows.next()) {
                StringBuilder line = new StringBuilder("    ").append(what);
                for (String column : columns) {
                    line.append(' ')
                            .append(Optional.ofNullable(rows.getString(column)).orElse("-"));
                }
                lines.add(generatedRemoved(line.toString()));
            }
        }
        lines.forEach(line -> text.append(line).append('\n'));
    }

    /** Indexes that databases name by themselves have another name each time. */
    private static String generatedRemoved(String line) {
        return line.replaceAll("SQL\\d{10,}\\S*|SYS_IDX_\\S+|(?<=_)INDEX_\\S+", "(generated)");
    }

    private String escaped(String table) throws SQLException {
        return table.replace("_", about.getSearchStringEscape() + "_");
    }
}
