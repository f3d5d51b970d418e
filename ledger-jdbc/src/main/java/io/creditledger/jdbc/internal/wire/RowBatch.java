package io.creditledger.jdbc.internal.wire;

import java.util.Collection;
import java.util.List;

/**
 * Rows of one table that are to be written: new ones, or new states of old ones. Immutable.
 *
 * @param <R> the kind of row
 */
public record RowBatch<R>(Table<R> table, Kind kind, List<R> rows) {
    /** Rows that are not there yet. */
    public static <R> RowBatch<R> inserted(Table<R> table, Collection<R> rows) {
        return new RowBatch<>(table, Kind.NEW, List.copyOf(rows));
    }

    /** What has become of rows. */
    public static <R> RowBatch<R> changed(Table<R> table, Collection<R> rows) {
        return new RowBatch<>(table, Kind.CHANGED, List.copyOf(rows));
    }

    /** What has become of rows that are not locked, if they still stand as they are remembered; or else nothing is written at all. */
    public static <R> RowBatch<R> changedIfAsRemembered(Table<R> table, Collection<R> rows) {
        return new RowBatch<>(table, Kind.CHANGED_IF_AS_REMEMBERED, List.copyOf(rows));
    }

    /** Whether they are to be inserted. */
    boolean isNew() {
        return kind == Kind.NEW;
    }

    /** What is to be done with rows. */
    public enum Kind {
        /** They are inserted. */
        NEW,
        /** They are changed under a lock. */
        CHANGED,
        /** They are changed without a lock before. */
        CHANGED_IF_AS_REMEMBERED
    }
}
