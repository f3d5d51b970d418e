package io.creditledger.jdbc.internal.wire;

import java.io.ByteArrayOutputStream;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
        return "INSERT INTO " + prefix + table.name() + " AS t (" + RowTexts.names(table.columns(), ", ") + ") SELECT "
                + unnested(table.columns(), column -> "");
    }

    static String change(String prefix, Table<?> table) {
        String expected = expected(table, "t.", column -> "excluded." + column);
        return insert(prefix, table) + " ON CONFLICT (" + RowTexts.names(table.keyColumns(), ", ") + ") DO UPDATE SET "
                + assignments(table, expected, column -> "excluded." + column);
    }

    static String changeOne(String prefix, Table<?> table) {
        return "UPDATE " + prefix + table.name() + " SET "
                + assignments(table, expected(table, "", column -> "?"), column -> "?") + " WHERE "
                + RowTexts.names(table.keyColumns(), " = ? AND ") + " = ?";
    }

    /** A row that is gone is not made anew: its key is looked up, and nothing is no key. */
    static String changeIfAsRemembered(String prefix, Table<?> table) {
        String name = prefix + table.name();
        String key = onlyKey(table).name();
        String columns = RowTexts.names(table.columns(), ", ");
        String selected = table.columns().stream()
                .map(column -> column.name().equals(key)
                        ? "(SELECT k." + key + " FROM " + name + " k WHERE k." + key + " = u." + key + ")"
                        : "u." + column.name())
                .collect(Collectors.joining(", "));
        String as = asRemembered(table, "(?::bytea[])[array_position(?::int8[], t." + key + ")]");
        return "INSERT INTO " + name + " AS t (" + columns + ") SELECT " + selected + " FROM (SELECT "
                + unnested(table.columns(), column -> " AS " + column) + ") u ON CONFLICT (" + key + ") DO UPDATE SET "
                + assignments(table, as, column -> "excluded." + column);
    }

    /** A row that is gone is not changed; what was to be written beside it has nothing to refer to. */
    static String changeOneIfAsRemembered(String prefix, Table<?> table) {
        return "UPDATE " + prefix + table.name() + " AS t SET "
                + assignments(table, asRemembered(table, "?"), column -> "?") + " WHERE t."
                + onlyKey(table).name() + " = ?";
    }

    /** All that is remembered in one piece: many comparisons, each with a list to look its value up in, would take longer. */
    private static String asRemembered(Table<?> table, String value) {
        return table.remembered().stream()
                        .map(column -> column.type().inBytes("t." + column.name()))
                        .collect(Collectors.joining(" || "))
                + " = " + value;
    }

    private static <R> Column<R> remembered(Table<R> table) {
        return new Column<>("remembered", ColumnType.BYTES, row -> {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(128);
            table.remembered()
                    .forEach(column -> bytes.writeBytes(ColumnType.inBytes(
                            Objects.requireNonNull(column.value().apply(row)))));
            return bytes.toByteArray();
        });
    }

    private static <R> Column<R> onlyKey(Table<R> table) {
        return table.keyColumns().get(0);
    }

    static <R> int bindIfAsRemembered(RowBatch<R> batch, PreparedStatement statement, int first) throws SQLException {
        Table<R> table = batch.table();
        int position = bind(table.columns(), batch.rows(), statement, first);
        return bind(List.of(remembered(table), onlyKey(table)), batch.rows(), statement, position);
    }

    static <R> int bind(RowBatch<R> batch, PreparedStatement statement, int first) throws SQLException {
        return bind(batch.table().columns(), batch.rows(), statement, first);
    }

    private static <R> int bind(List<Column<R>> columns, List<R> rows, PreparedStatement statement, int first)
            throws SQLException {
        int position = first;
        for (Column<R> column : columns) {
            @Nullable Object[] values = column.type().array(rows.size());
            for (int i = 0; i < values.length; i++) {
                values[i] = column.value().apply(rows.get(i));
            }
            statement.setArray(
                    position++,
                    statement.getConnection().createArrayOf(column.type().arrayType(), values));
        }
        return position;
    }

    /** What must hold for the guarded column to get its new value. */
    private static String expected(Table<?> table, String old, UnaryOperator<String> value) {
        return table.expecting()
                .map(column -> old + table.guarded().orElseThrow() + " = " + value.apply(column.name()))
                .orElse("");
    }

    private static String assignments(Table<?> table, String expected, UnaryOperator<String> value) {
        List<String> assignments = new ArrayList<>();
        for (Column<?> column : table.changingColumns()) {
            String next = value.apply(column.name());
            boolean guarded = table.guarded().filter(column.name()::equals).isPresent();
            assignments.add(
                    column.name() + " = " + (guarded ? "CASE WHEN " + expected + " THEN " + next + " END" : next));
        }
        return String.join(", ", assignments);
    }

    /** What the change of one row has parameters for: what the guarded column must have before what it gets. */
    static <R> List<Column<R>> changed(Table<R> table) {
        return changed(table, table.expecting());
    }

    /** The same for a row of which there is but a memory. */
    static <R> List<Column<R>> changedIfAsRemembered(Table<R> table) {
        return changed(table, Optional.of(remembered(table)));
    }

    private static <R> List<Column<R>> changed(Table<R> table, Optional<Column<R>> expecting) {
        List<Column<R>> columns = new ArrayList<>();
        for (Column<R> column : table.changingColumns()) {
            if (table.guarded().filter(column.name()::equals).isPresent()) {
                expecting.ifPresent(columns::add);
            }
            columns.add(column);
        }
        columns.addAll(table.keyColumns());
        return columns;
    }

    /** Side by side, row by row: in a FROM they would be gathered in a table first, which costs more than the rest. */
    private static String unnested(List<? extends Column<?>> columns, UnaryOperator<String> as) {
        return columns.stream()
                .map(column -> "unnest(?::" + column.type().arrayType() + "[])" + as.apply(column.name()))
                .collect(Collectors.joining(", "));
    }
}
