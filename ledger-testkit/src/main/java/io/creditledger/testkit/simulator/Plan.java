package io.creditledger.testkit.simulator;

import io.creditledger.testkit.model.Step;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/** What is done in one simulated system, step by step, with a number for each step out of which comes what befalls it. */
final class Plan {
    private static final int[] TROUBLE = {0, 50, 100, 100, 200, 400};

    private final long seed;
    private final IdentityHashMap<Step, Long> chances;
    private final List<Step> taken = new ArrayList<>();
    private final Supplier<Optional<Step>> source;

    private Plan(long seed, IdentityHashMap<Step, Long> chances, Supplier<Optional<Step>> source) {
        this.seed = seed;
        this.chances = chances;
        this.source = source;
    }

    /** Steps as they are made. */
    static Plan of(long seed, Supplier<Optional<Step>> source) {
        IdentityHashMap<Step, Long> chances = new IdentityHashMap<>();
        SplittableRandom random = new SplittableRandom(seed);
        return new Plan(seed, chances, () -> {
            Optional<Step> step = source.get();
            step.ifPresent(made -> chances.put(made, random.nextLong()));
            return step;
        });
    }

    /** Some of the same steps again: the same befalls them. */
    Plan again(List<Step> script) {
        Iterator<Step> steps = script.iterator();
        return new Plan(seed, chances, () -> steps.hasNext() ? Optional.of(steps.next()) : Optional.empty());
    }

    Optional<Step> next() {
        Optional<Step> step = source.get();
        step.ifPresent(taken::add);
        return step;
    }

    /** The steps so far. */
    List<Step> taken() {
        return taken;
    }

    /** What befalls a step. In some systems there is more trouble than in others, and none in a few. */
    Trouble trouble(Step step, Counts counts) {
        return new Trouble(chances.getOrDefault(step, seed), TROUBLE[below(TROUBLE.length)], counts);
    }

    /** Whether this is one of so many systems. */
    boolean isOneOf(int many) {
        return below(many) == 0;
    }

    private int below(int bound) {
        return new SplittableRandom(~seed).nextInt(bound);
    }
}
