package io.creditledger.testkit.simulator;

import java.time.Duration;
import java.util.SplittableRandom;

/** What befalls one step: chance out of a number of its own, so that a step fares alike whatever is left out before it. */
final class Trouble {
    private static final Duration[] SHORT = {Duration.ofNanos(1000), Duration.ofMillis(1), Duration.ofMillis(40)};
    private static final Duration[] LONG = {
        Duration.ofSeconds(1),
        Duration.ofSeconds(3),
        Duration.ofSeconds(30),
        Duration.ofMinutes(1),
        Duration.ofMinutes(5)
    };

    private final SplittableRandom random;
    private final int percent;
    private final Counts counts;

    /** Mishaps come by this much more or less often than is usual. */
    Trouble(long seed, int percent, Counts counts) {
        this.random = new SplittableRandom(seed);
        this.percent = percent;
        this.counts = counts;
    }

    /** Whether this goes wrong now; counts it. */
    boolean strikes(Mishap mishap) {
        boolean strikes = random.nextInt(100_000) < mishap.permille() * percent;
        if (strikes) {
            counts.add(mishap);
        }
        return strikes;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean percent(int chance) {
        return random.nextInt(100) < chance;
    }

    /** Nothing, or next to nothing; long where this mishap strikes. */
    Duration delay(Mishap late) {
        if (strikes(late)) {
            return late();
        }
        return percent(60) ? Duration.ZERO : SHORT[below(SHORT.length)];
    }

    /** Long enough for a lot to happen meanwhile. */
    Duration late() {
        return LONG[below(LONG.length)];
    }
}
