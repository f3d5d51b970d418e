package io.creditledger.jdbc.internal.wire;

import io.creditledger.jdbc.internal.wire.RowBatch.Kind;
import java.io.ByteArrayOutputStream;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The statements of PostgreSQL that write many rows at once, a column in each parameter, and the order of their parameters.
 * For a single row the common form takes less of its time.
 *
 * <p>Since the commit travels along, nobody looks at how many rows were changed. A row that is not as it has to be gets nothing
 * instead of its new value, which the table refuses.
 */
final class ArrayTexts {
    /** What a change calls that which the guarded column must have. */
    private static final String EXPECTED = "expected";

    private ArrayTexts() {}

    static String insert(String prefix, Table<?> table) {
        return "INSERT INTO " + prefix + table.name() + " AS t (" + RowTexts.names(table.columns(), ", ") + ") SELECT "
                + unnested(table.columns());
    }

    /** Goes to the index for each row, whatever PostgreSQL thinks of the table: by inserting rows where they are. */
    static String change(String prefix, Table<?> table) {
        String expecting =
                table.expecting().map(column -> "excluded." + column.name()).orElse("");
        String expected = expected(table, Kind.CHANGED, expecting);
        return insert(prefix, table) + " ON CONFLICT (" + RowTexts.names(table.keyColumns(), ", ") + ") DO UPDATE SET "
                + assignments(table, expected, column -> "excluded." + column);
    }

    static String changeOne(String prefix, Table<?> table, Kind kind) {
        return update(prefix, table, kind, column -> "?") + " WHERE " + RowTexts.names(table.keyColumns(), " = ? AND ")
                + " = ?";
    }

    /**
     * By a join with what the rows are to get, which goes to the index once for each. It runs from row to row in the order of the
     * arrays, which is the order of all locks: as an equality of keys it could be turned around or hashed, as this one it cannot. A row
     * that is gone is not changed; what is written beside it has nothing to refer to.
     */
    static String changeIfAsRemembered(String prefix, Table<?> table) {
        String key = onlyKey(table);
        Kind kind = Kind.CHANGED_IF_AS_REMEMBERED;
        String rows = unnested(
                changed(table, kind),
                column -> column.name().equals(key)
                        ? PipelinedWire.unseen(column.type().arrayType())
                        : array(column));
        return update(prefix, table, kind, column -> "u." + column) + " FROM (SELECT " + rows + ") u WHERE t." + key
                + " = ANY (ARRAY[u." + key + "])";
    }

    private static String onlyKey(Table<?> table) {
        if (table.keys().size() != 1) {
            throw new IllegalArgumentException(table.name() + " has no key of one column");
        }
        return table.keys().get(0);
    }

    private static String update(String prefix, Table<?> table, Kind kind, UnaryOperator<String> value) {
        return "UPDATE " + prefix + table.name() + " AS t SET "
                + assignments(table, expected(table, kind, value.apply(EXPECTED)), value);
    }

    /** What must hold for the guarded column to get its new value. */
    private static String expected(Table<?> table, Kind kind, String value) {
        if (table.guarded().isEmpty()) {
            return "";
        }
        Stream<String> now = kind == Kind.CHANGED_IF_AS_REMEMBERED
                // In one piece, since a comparison for each would take longer.
                ? table.remembered().stream().map(column -> column.type().inBytes("t." + column.name()))
                : table.guarded().stream().map(column -> "t." + column);
        return now.collect(Collectors.joining(" || ")) + " = " + value;
    }

    private static <R> Column<R> remembered(Table<R> table) {
        return new Column<>(EXPECTED, ColumnType.BYTES, row -> {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(128);
            table.remembered()
                    .forEach(column -> bytes.writeBytes(ColumnType.inBytes(
                            Objects.requireNonNull(column.value().apply(row)))));
            return bytes.toByteArray();
        });
    }

    static <R> int bind(List<Column<R>> columns, List<R> rows, PreparedStatement statement, int first)
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

    /** What a change has parameters for: what the guarded column must have before what it gets. */
    static <R> List<Column<R>> changed(Table<R> table, Kind kind) {
        List<Column<R>> columns = new ArrayList<>();
        for (Column<R> column : table.changingColumns()) {
            if (table.guarded().filter(column.name()::equals).isPresent()) {
                columns.add(
                        kind == Kind.CHANGED_IF_AS_REMEMBERED
                                ? remembered(table)
                                : table.expecting().orElseThrow());
            }
            columns.add(column);
        }
        columns.addAll(table.keyColumns());
        return columns;
    }

    private static String unnested(List<? extends Column<?>> columns) {
        return unnested(columns, ArrayTexts::array);
    }

    /** Side by side, row by row: in a FROM they would be gathered in a table first, which costs more than the rest. */
    private static String unnested(List<? extends Column<?>> columns, Function<Column<?>, String> array) {
        return columns.stream()
                .map(column -> "unnest(" + array.apply(column) + ") AS " + column.name())
                .collect(Collectors.joining(", "));
    }

    private static String array(Column<?> column) {
        return "?::" + column.type().arrayType() + "[]";
    }
}
