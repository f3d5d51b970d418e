package io.creditledger.testkit.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Keeps what it is told. */
final class Heard implements Consumer<Object> {
    private final List<Object> all = new ArrayList<>();

    @Override
    public void accept(Object told) {
        all.add(told);
    }

    /** All that it was told. */
    List<Object> all() {
        return all;
    }
}
