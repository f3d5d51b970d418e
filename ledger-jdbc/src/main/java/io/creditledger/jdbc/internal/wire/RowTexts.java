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

    /** Binds what a row has in these columns from a position on, and returns the position after them. */
    static <R> int bind(List<Column<R>> columns, R row, PreparedStatement statement, int first) throws SQLException {
        int position = first;
        for (Column<R> column : columns) {
            column.type().bind(statement, position++, column.value().apply(row));
        }
        return position;
    }

    /** The columns that a change has parameters for, in its order. */
    static <R> List<Column<R>> changed(Table<R> table) {
        List<Column<R>> columns = new ArrayList<>(table.changingColumns());
        columns.addAll(table.keyColumns());
        table.expecting().ifPresent(columns::add);
        return columns;
    }

    static String names(List<? extends Column<?>> columns, String separator) {
        return columns.stream().map(Column::name).collect(Collectors.joining(separator));
    }
}
