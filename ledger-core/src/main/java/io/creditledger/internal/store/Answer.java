package io.creditledger.internal.store;

import io.creditledger.internal.engine.BookTooSmall;
import java.util.Optional;

/**
 * What came of one write among several: a result, or what its deciding has thrown. Immutable.
 *
 * @param wrote whether it had anything written
 * @param <T> the kind of result
 */
public record Answer<T>(Optional<T> result, Optional<RuntimeException> refusal, boolean wrote) {
    /** It went through. */
    public static <T> Answer<T> of(T result, boolean wrote) {
        return new Answer<>(Optional.of(result), Optional.empty(), wrote);
    }

    /** It did not, and nothing was written for it. */
    public static <T> Answer<T> refused(RuntimeException refusal) {
        return new Answer<>(Optional.empty(), Optional.of(refusal), false);
    }

    /** Whether too little was loaded to decide it. */
    public boolean isTooSmall() {
        return refusal.filter(BookTooSmall.class::isInstance).isPresent();
    }

    /** The result; a refusal is thrown. */
    public T orElseThrow() {
        return result.orElseThrow(() -> refusal.orElseThrow());
    }
}
