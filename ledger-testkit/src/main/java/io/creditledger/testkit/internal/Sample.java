package io.creditledger.testkit.internal;

import java.util.List;
import java.util.stream.IntStream;

/** A few of many, so that judging a long history asks a bounded number of questions. */
final class Sample {
    private Sample() {}

    /** At most this many of the rows, spread evenly, the first and the last among them. */
    static <T> List<T> of(List<T> rows, int most) {
        if (rows.size() <= most) {
            return rows;
        }
        return IntStream.range(0, most)
                .mapToObj(i -> rows.get((int) ((long) i * (rows.size() - 1) / (most - 1))))
                .toList();
    }
}
