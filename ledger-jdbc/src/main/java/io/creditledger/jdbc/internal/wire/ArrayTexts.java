package io.creditledger.jdbc.internal.wire;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The statements of PostgreSQL that write many rows at once, a column in each parameter, and the order of their parameters.
 * For a single row the common form takes less of its time.
 *
 * <p>Rows are changed by inserting them where they are: this goes to the index for each, whatever PostgreSQL thinks of the
 * table, while a join may get a plan that was good as long as the table was small.
 *
 * <p>Since the commit travels along, nobody looks at how many rows were changed. A row that is not as it has to be gets nothing
 * instead of its new value, which the table refuses.
 */
final class ArrayTexts {
    private ArrayTexts() {}

    static String insert(String prefix, Table<?> table) {
        return "INSERT INTO " + prefix + table.name() + " AS t (" + RowTexts.names(table.columns(), ", ")
                + ") SELECT * FROM " + unnest(table.columns());
    }

    static String change(String prefix, Table<?> table) {
        String expected =
                table.expecting().map(column -> "excluded." + column.name()).orElse("");
        return insert(prefix, table) + " ON CONFLICT (" + RowTexts.names(table.keyColumns(), ", ") + ") DO UPDATE SET "
                + assignments(table, "t.", expected, column -> "excluded." + column);
    }

    static String changeOne(String prefix, Table<?> table) {
        return "UPDATE " + prefix + table.name() + " SET " + assignments(table, "", "?", column -> "?") + " WHERE "
                + RowTexts.names(table.keyColumns(), " = ? AND ") + " = ?";
    }

    static <R> int bind(RowBatch<R> batch, PreparedStatement statement, int first) throws SQLException {
        int position = first;
        for (Column<R> column : batch.table().columns()) {
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

    private static String assignments(Table<?> table, String old, String expected, UnaryOperator<String> value) {
        List<String> assignments = new ArrayList<>();
        for (Column<?> column : table.changingColumns()) {
            String next = value.apply(column.name());
            boolean guarded = table.guarded().filter(column.name()::equals).isPresent();
            assignments.add(column.name() + " = "
                    + (guarded
                            ? "CASE WHEN " + old + column.name() + " = " + expected + " THEN " + next + " END"
                            : next));
        }
        return String.join(", ", assignments);
    }

    /** What the change of one row has parameters for: what the guarded column must have before what it gets. */
    static <R> List<Column<R>> changed(Table<R> table) {
        List<Column<R>> columns = new ArrayList<>();
        for (Column<R> column : table.changingColumns()) {
            if (table.guarded().filter(column.name()::equals).isPresent()) {
                table.expecting().ifPresent(columns::add);
            }
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
