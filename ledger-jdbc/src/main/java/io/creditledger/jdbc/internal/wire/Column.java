package io.creditledger.jdbc.internal.wire;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column, and what a row has in it. Immutable.
 *
 * @param value the row's value, of the class that the type binds; null where the column is empty
 * @param <R> the kind of row
 */
record Column<R>(String name, ColumnType type, Function<R, @Nullable Object> value) {}
