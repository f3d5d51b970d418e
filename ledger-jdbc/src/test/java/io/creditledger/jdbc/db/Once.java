package io.creditledger.jdbc.db;

import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is made when it is first asked for, once. What could not be made is not tried again. Thread-safe. */
final class Once<T> {
    private final Supplier<T> maker;
    private @Nullable T value;
    private @Nullable RuntimeException failure;

    Once(Supplier<T> maker) {
        this.maker = maker;
    }

    synchronized T get() {
        if (failure != null) {
            throw failure;
        }
        if (value == null) {
            value = make();
        }
        return Objects.requireNonNull(value);
    }

    private T make() {
        try {
            return maker.get();
        } catch (RuntimeException e) {
            failure = e;
            throw e;
        }
    }
}
