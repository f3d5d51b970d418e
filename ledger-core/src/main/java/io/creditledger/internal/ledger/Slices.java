package io.creditledger.internal.ledger;

import java.util.List;
import java.util.stream.IntStream;

/** Long lists in parts that go to the store one after the other. */
final class Slices {
    /** So many together: enough that the cost of asking does not matter, few enough that nobody waits long. */
    private static final int MOST_TOGETHER = 1_000;

    private Slices() {}

    /** The parts of a list, in order; views of it. */
    static <T> List<List<T>> of(List<T> list) {
        return IntStream.iterate(0, from -> from < list.size(), from -> from + MOST_TOGETHER)
                .mapToObj(from -> list.subList(from, Math.min(from + MOST_TOGETHER, list.size())))
                .toList();
    }
}
