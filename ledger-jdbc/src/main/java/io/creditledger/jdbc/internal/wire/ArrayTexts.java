package io.creditledger.jdbc.internal.wire;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The statements of PostgreSQL that write many rows at once, a column in each parameter, and the order of their parameters.
 * For a single row the common form takes less of its time.
 *
 * <p>Since the commit travels along, nobody looks at how many rows were changed. A row that is not as it has to be gets nothing
 * instead of its new value, which the table refuses.
 */
final class ArrayTexts {
    private static final String GUARD = "guard";

    private ArrayTexts() {}

    static String insert(String prefix, Table<?> table) {
        return "INSERT INTO " + prefix + table.name() + " (" + RowTexts.names(table.columns(), ", ")
                + ") SELECT * FROM " + unnest(table.columns());
    }

    static <R> String change(String prefix, Table<R> table) {
        List<Column<R>> columns = changed(table);
        return "UPDATE " + prefix + table.name() + " t SET "
                + assignments(table, "t.", "u." + GUARD, column -> "u." + column)
                + " FROM " + unnest(columns) + " AS u (" + RowTexts.names(columns, ", ") + ") WHERE "
                + table.keyColumns().stream()
                        .map(key -> "t." + key.name() + " = u." + key.name())
                        .collect(Collectors.joining(" AND "));
    }

    static String changeOne(String prefix, Table<?> table) {
        return "UPDATE " + prefix + table.name() + " SET " + assignments(table, "", "?", column -> "?") + " WHERE "
                + RowTexts.names(table.keyColumns(), " = ? AND ") + " = ?";
    }

    static <R> int bindOne(RowBatch<R> batch, PreparedStatement statement, int first) throws SQLException {
        int position = first;
        R row = batch.rows().get(0);
        for (Column<R> column : batch.isNew() ? batch.table().columns() : changed(batch.table())) {
            column.type().bind(statement, position++, column.value().apply(row));
        }
        return position;
    }

    static <R> int bind(RowBatch<R> batch, PreparedStatement statement, int first) throws SQLException {
        int position = first;
        for (Column<R> column : batch.isNew() ? batch.table().columns() : changed(batch.table())) {
            @Nullable Object[] values = column.type().array(batch.rows().size());
            for (int i = 0; i < values.length; i++) {
                values[i] = column.value().apply(batch.rows().get(i));
            }
            statement.setArray(
                    position++,
                    statement.getConnection().createArrayOf(column.type().arrayType(), values));
        }
        return position;
    }

    private static String assignments(
            Table<?> table, String old, String guard, java.util.function.UnaryOperator<String> value) {
        List<String> assignments = new ArrayList<>();
        for (Column<?> column : table.changingColumns()) {
            boolean guarded =
                    table.guard().isPresent() && table.guard().get().name().equals(column.name());
            String next = value.apply(column.name());
            assignments.add(column.name() + " = "
                    + (guarded ? "CASE WHEN " + old + column.name() + " = " + guard + " THEN " + next + " END" : next));
        }
        return String.join(", ", assignments);
    }

    /** The columns in the order in which a change has them: the guard before the column that it guards. */
    private static <R> List<Column<R>> changed(Table<R> table) {
        List<Column<R>> columns = new ArrayList<>();
        for (Column<R> column : table.changingColumns()) {
            table.guard()
                    .filter(guard -> guard.name().equals(column.name()))
                    .ifPresent(guard -> columns.add(new Column<>(GUARD, guard.type(), guard.value())));
            columns.add(column);
        }
        columns.addAll(table.keyColumns());
        return columns;
    }

    private static String unnest(List<? extends Column<?>> columns) {
        return columns.stream()
                .map(column -> "?::" + column.type().arrayType() + "[]")
                .collect(Collectors.joining(", ", "unnest(", ")"));
    }
}
