package io.creditledger.jdbc.internal.wire;

import java.util.Collection;
import java.util.List;

/**
 * Rows of one table that are to be written: new ones, or new states of old ones. Immutable.
 *
 * @param isNew whether they are to be inserted
 * @param <R> the kind of row
 */
public record RowBatch<R>(Table<R> table, boolean isNew, List<R> rows) {
    /** Rows that are not there yet. */
    public static <R> RowBatch<R> inserted(Table<R> table, Collection<R> rows) {
        return new RowBatch<>(table, true, List.copyOf(rows));
    }

    /** What has become of rows. */
    public static <R> RowBatch<R> changed(Table<R> table, Collection<R> rows) {
        return new RowBatch<>(table, false, List.copyOf(rows));
    }
}
