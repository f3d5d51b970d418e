package io.creditledger.testkit.model;

import java.util.List;
import java.util.SplittableRandom;

/** Chance, from a seed. */
final class Dice {
    private final SplittableRandom random;

    Dice(long seed) {
        random = new SplittableRandom(seed);
    }

    boolean percent(int chance) {
        return random.nextInt(100) < chance;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    long between(long least, long most) {
        return random.nextLong(least, most + 1);
    }

    @SafeVarargs
    final <T> T any(T... some) {
        return some[random.nextInt(some.length)];
    }

    <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    /** One of the last of a list, more often than one of the first. */
    <T> T recent(List<T> some) {
        int back = Math.min(random.nextInt(some.size()), random.nextInt(some.size()));
        return some.get(some.size() - 1 - back);
    }
}
