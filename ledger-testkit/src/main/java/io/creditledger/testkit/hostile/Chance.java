package io.creditledger.testkit.hostile;

import java.util.List;
import java.util.SplittableRandom;

/** Chance, from a seed. */
final class Chance {
    private final SplittableRandom random;

    Chance(long seed) {
        random = new SplittableRandom(seed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean percent(int share) {
        return random.nextInt(100) < share;
    }

    /** Any of these, or the first where there are none. */
    <T> T any(T otherwise, List<? extends T> some) {
        return some.isEmpty() ? otherwise : any(some);
    }

    <T> T any(List<? extends T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
