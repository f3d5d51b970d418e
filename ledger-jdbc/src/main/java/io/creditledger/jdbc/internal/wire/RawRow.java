package io.creditledger.jdbc.internal.wire;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A row as it stands in its table, value by value, whether it makes sense or not. Of one thread. */
public final class RawRow implements Cells {
    private final Table<?> table;
    private final @Nullable Object[] values;
    private boolean wasEmpty;

    private RawRow(Table<?> table, @Nullable Object[] values) {
        this.table = table;
        this.values = values;
    }

    /** Reads rows of a table, from queries for {@link Table#selectedAsItIs}. */
    public static RowReader<RawRow> reader(Table<?> table) {
        return row -> new RawRow(table, values(table, row));
    }

    /** Each value is asked for once only: a long text does not come a second time from every driver. */
    private static @Nullable Object[] values(Table<?> table, ResultSet row) throws SQLException {
        List<? extends Column<?>> columns = table.columns();
        @Nullable Object[] values = new @Nullable Object[columns.size()];
        for (int i = 0; i < values.length; i++) {
            Object value = columns.get(i).type().read(row, i + 1);
            values[i] = row.wasNull() ? null : value;
        }
        return values;
    }

    /** The same row with the owner and the currency of its account, for tables whose queries read them along. */
    public RawRow of(String owner, String currency) {
        @Nullable Object[] more = Arrays.copyOf(values, values.length + 2);
        more[values.length] = owner;
        more[values.length + 1] = currency;
        return new RawRow(table, more);
    }

    /** A number that is never empty. */
    public long number(String column) {
        return ((Number) Objects.requireNonNull(values[table.position(column) - 1], column)).longValue();
    }

    /** Bytes that are never empty. */
    public byte[] bytes(String column) {
        return bytes(table.position(column));
    }

    @Override
    public long number(int position) {
        Object value = value(position);
        return value == null ? 0 : ((Number) value).longValue();
    }

    @Override
    public @Nullable String text(int position) {
        return (String) value(position);
    }

    @Override
    public byte[] bytes(int position) {
        return (byte[]) Objects.requireNonNull(value(position), "bytes");
    }

    @Override
    public boolean wasEmpty() {
        return wasEmpty;
    }

    private @Nullable Object value(int position) {
        Object value = values[position - 1];
        wasEmpty = value == null;
        return value;
    }

    /** Where this row differs from another one that should stand here. */
    public <R> List<CellDifference> differences(Table<R> same, R expected) {
        List<CellDifference> differences = List.of();
        List<Column<R>> columns = same.columns();
        for (int i = 0; i < columns.size(); i++) {
            Column<R> column = columns.get(i);
            Object right = column.value().apply(expected);
            if (!Objects.deepEquals(right, values[i])) {
                differences = differences.isEmpty() ? new ArrayList<>() : differences;
                differences.add(new CellDifference(column.name(), text(right), text(values[i])));
            }
        }
        return differences;
    }

    private static String text(@Nullable Object value) {
        if (value == null) {
            return "nothing";
        }
        return value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : value.toString();
    }
}
