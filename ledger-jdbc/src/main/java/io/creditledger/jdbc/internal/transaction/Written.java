package io.creditledger.jdbc.internal.transaction;

import io.creditledger.jdbc.internal.wire.RowBatch;
import io.creditledger.value.Key;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What came of the work of a transaction that is about to be committed. Immutable.
 *
 * @param result what to return once it is committed
 * @param keys the keys of the commands that it wrote, for whom its outcome has to be found out
 * @param proof under the locks of another transaction: whether this one was committed; empty where nothing was written. A yes
 *     is rolled back, a no is committed, so that a cluster has to agree with it
 * @param rows what it wants written, in this order, at the very end
 * @param <T> the kind of result
 */
public record Written<T>(T result, List<Key> keys, Optional<Predicate<Session>> proof, List<RowBatch<?>> rows) {
    /** A result for which nothing was written. */
    public static <T> Written<T> nothing(T result) {
        return new Written<>(result, List.of(), Optional.empty(), List.of());
    }
}
