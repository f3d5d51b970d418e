package io.creditledger.internal.text;

import java.util.Optional;
import java.util.function.Function;

/**
 * One named value of each row of a table, whatever form the table takes.
 *
 * @param name what the column is called, in words with underscores
 * @param value what a row has there: text, a number, a truth value, a map, a collection, or an {@link Optional} of these
 */
public record Column<T>(String name, Function<? super T, ?> value) {
    /** The same column of rows that may have such a thing. */
    public <R> Column<R> of(Function<R, Optional<T>> part) {
        return new Column<>(name, row -> part.apply(row).map(value));
    }
}
