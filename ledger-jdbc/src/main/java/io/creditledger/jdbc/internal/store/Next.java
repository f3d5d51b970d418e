package io.creditledger.jdbc.internal.store;

import java.util.Iterator;
import java.util.Optional;

/** The next of several things, to be looked at before it is taken. Of one thread. */
final class Next<T> {
    private final Iterator<T> behind;
    private Optional<T> next;

    Next(Iterator<T> all) {
        behind = all;
        next = following();
    }

    boolean isThere() {
        return next.isPresent();
    }

    T value() {
        return next.orElseThrow();
    }

    T take() {
        T taken = value();
        next = following();
        return taken;
    }

    private Optional<T> following() {
        return behind.hasNext() ? Optional.of(behind.next()) : Optional.empty();
    }
}
