package io.creditledger.internal.store;

import io.creditledger.internal.engine.Books;
import io.creditledger.value.Key;
import java.util.List;
import java.util.function.Function;

/**
 * One write: what it has to load, and what it makes of that. Immutable.
 *
 * @param keys the keys of its commands, for whom its outcome may have to be found out
 * @param decide may be called several times, each time on fresh books. It moves the books on by what it decides, and leaves
 *     them as they were where it throws: then nothing is written
 * @param <T> the kind of result
 */
public record Write<T>(Request request, List<Key> keys, Function<Books, Decided<T>> decide) {
    /** The same write for another extent. */
    public Write<T> with(Request other) {
        return new Write<>(other, keys, decide);
    }
}
