package io.creditledger.testkit.interleaving;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a racer came to. Immutable.
 *
 * @param answer what it returned; none where it threw something, or returned nothing
 * @param failure what it threw
 */
record RacerResult(Optional<Object> answer, Optional<Throwable> failure) {
    static RacerResult returned(@Nullable Object answer) {
        return new RacerResult(Optional.ofNullable(answer), Optional.empty());
    }

    static RacerResult threw(Throwable failure) {
        return new RacerResult(Optional.empty(), Optional.of(failure));
    }

    /** One line. */
    @Override
    public String toString() {
        return failure.map(thrown -> "threw " + thrown)
                .orElseGet(() -> "returned " + answer.map(Object::toString).orElse("nothing"));
    }
}
