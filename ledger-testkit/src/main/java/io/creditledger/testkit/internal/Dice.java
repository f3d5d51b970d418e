package io.creditledger.testkit.internal;

import java.util.List;
import java.util.SplittableRandom;

/** Chance, from a seed. Not thread-safe. */
public final class Dice {
    private final SplittableRandom random;

    /** The same seed gives the same chances. */
    public Dice(long seed) {
        random = new SplittableRandom(seed);
    }

    /** True so many times of a hundred. */
    public boolean percent(int chance) {
        return random.nextInt(100) < chance;
    }

    /** From zero on, below this. */
    public int below(int bound) {
        return random.nextInt(bound);
    }

    /** Both ends included. */
    public long between(long least, long most) {
        return random.nextLong(least, most + 1);
    }

    /** One of these. */
    @SafeVarargs
    public final <T> T any(T... some) {
        return some[random.nextInt(some.length)];
    }

    /** One of these. */
    public <T> T any(List<? extends T> some) {
        return some.get(random.nextInt(some.size()));
    }

    /** One of the last of a list, more often than one of the first. */
    public <T> T recent(List<T> some) {
        int back = Math.min(random.nextInt(some.size()), random.nextInt(some.size()));
        return some.get(some.size() - 1 - back);
    }
}
