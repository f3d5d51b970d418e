package io.creditledger.jdbc.internal.wire;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** The statements that write one row of a table, and the order of their parameters. */
final class RowTexts {
    private RowTexts() {}

    static String insert(String prefix, Table<?> table) {
        List<String> marks = Collections.nCopies(table.columns().size(), "?");
        return "INSERT INTO " + prefix + table.name() + " (" + names(table.columns(), ", ") + ") VALUES ("
                + String.join(", ", marks) + ")";
    }

    static String change(String prefix, Table<?> table) {
        return "UPDATE " + prefix + table.name() + " SET " + names(table.changingColumns(), " = ?, ") + " = ? WHERE "
                + names(table.keyColumns(), " = ? AND ") + " = ?"
                + table.guarded().map(column -> " AND " + column + " = ?").orElse("");
    }

    /** Binds a row to one of these. */
    static <R> void bind(Table<R> table, boolean isNew, R row, PreparedStatement statement) throws SQLException {
        int position = 1;
        for (Column<R> column : isNew ? table.columns() : changed(table)) {
            column.type().bind(statement, position++, column.value().apply(row));
        }
    }

    private static <R> List<Column<R>> changed(Table<R> table) {
        List<Column<R>> columns = new ArrayList<>(table.changingColumns());
        columns.addAll(table.keyColumns());
        table.expecting().ifPresent(columns::add);
        return columns;
    }

    static String names(List<? extends Column<?>> columns, String separator) {
        return columns.stream().map(Column::name).collect(Collectors.joining(separator));
    }
}
