package io.creditledger.jdbc.tampering;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a column of a row.
 *
 * @param column its name
 * @param value a number, a text, bytes, or null
 */
record Cell(String column, @Nullable Object value) {
    /**
     * The same column with something else in it; a number with the next larger one. The instant at which something happens next is a
     * bound, and wrong where it is later than that.
     */
    Cell falsified(boolean toNothing) {
        if (toNothing) {
            return new Cell(column, null);
        }
        if (value == null) {
            return new Cell(column, isNumber(column) ? (Object) 1L : "x");
        }
        if (value instanceof Long number) {
            boolean isBound = column.equals("next_due");
            return new Cell(column, isBound ? Long.MAX_VALUE : number == Long.MAX_VALUE ? number - 1 : number + 1);
        }
        if (value instanceof byte[] bytes) {
            byte[] other = bytes.clone();
            other[other.length - 1]++;
            return new Cell(column, other);
        }
        String text = (String) value;
        char last = text.charAt(text.length() - 1);
        return new Cell(column, text.substring(0, text.length() - 1) + (last == 'x' ? 'y' : 'x'));
    }

    private static boolean isNumber(String column) {
        return column.endsWith("_change")
                || column.endsWith("_lot")
                || column.endsWith("_at")
                || column.endsWith("_from")
                || column.equals("replaces");
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Cell that && column.equals(that.column) && Objects.deepEquals(value, that.value);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(new @Nullable Object[] {column, value});
    }

    @Override
    public String toString() {
        return column + " = "
                + (value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : String.valueOf(value));
    }
}
