package io.creditledger.internal.store;

import io.creditledger.inspect.Row;

/**
 * Something that a cache says and that does not follow from history. Immutable.
 *
 * @param row which cache
 * @param field the name of a column; {@link #WHOLE} where the row is missing, or should not be there
 * @param expected what would be right
 * @param found what is there
 */
public record Difference(Row row, String field, String expected, String found) {
    /** Stands for a whole row. */
    public static final String WHOLE = "row";

    /** A row that is not there. */
    public static Difference missing(Row row) {
        return new Difference(row, WHOLE, "a row", "none");
    }

    /** A row that should not be there. */
    public static Difference surplus(Row row) {
        return new Difference(row, WHOLE, "none", "a row");
    }
}
