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
 * @param proof under the locks of another transaction: whether this one was committed; empty where there is nothing to commit
 * @param rows what it wants written, in this order, at the very end
 * @param isGuess whether it rests on what was only remembered: where the database refuses it, the work is done again at once
 * @param <T> the kind of result
 */
public record Written<T>(
        T result, List<Key> keys, Optional<Predicate<Session>> proof, List<RowBatch<?>> rows, boolean isGuess) {
    /** What came of work on what it has read. */
    public Written(T result, List<Key> keys, Optional<Predicate<Session>> proof, List<RowBatch<?>> rows) {
        this(result, keys, proof, rows, false);
    }

    /** A result for which nothing was written. */
    public static <T> Written<T> nothing(T result) {
        return new Written<>(result, List.of(), Optional.empty(), List.of());
    }

    /**
     * A result that tells what was written before. It may be there without being safe yet, where commits wait for a standby: a commit
     * after it, of a transaction with locks, waits until it is. Should its answer be lost, all is looked for once more.
     */
    public static <T> Written<T> before(T result) {
        return new Written<>(result, List.of(), Optional.of(again -> false), List.of());
    }
}
