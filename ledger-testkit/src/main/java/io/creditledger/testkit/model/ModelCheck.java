package io.creditledger.testkit.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Assertions;

/**
 * Runs random commands on a ledger and on a {@link NaiveLedger} side by side, and compares every answer. Immutable.
 *
 * <pre>{@code ModelCheck.of(InMemoryLedger::create).run(42, 10_000)}</pre>
 *
 * <p>The commands are spread over worlds: each is a ledger of its own with a few accounts that live for a while. Where a
 * ledger answers otherwise than the model, the check fails with the seed of that world, with a script of few steps that
 * shows it, and with the difference.
 */
public final class ModelCheck {
    private final LedgerFactory factory;
    private final int commandsPerWorld;
    private final int balancesEvery;
    private final boolean inspecting;

    private ModelCheck(LedgerFactory factory, int commandsPerWorld, int balancesEvery, boolean inspecting) {
        this.factory = factory;
        this.commandsPerWorld = commandsPerWorld;
        this.balancesEvery = balancesEvery;
        this.inspecting = inspecting;
    }

    /** A check of the ledgers that are opened here, one for each world. */
    public static ModelCheck of(LedgerFactory factory) {
        return new ModelCheck(factory, 400, 1, true);
    }

    /** The same check with so many commands in each world. Default: 400. More take longer than in proportion. */
    public ModelCheck commandsPerWorld(int commands) {
        return new ModelCheck(factory, commands, balancesEvery, inspecting);
    }

    /**
     * The same check that compares balances after so many steps. Default: 1, after each; a database takes as long for a balance
     * as for a command.
     */
    public ModelCheck balancesEvery(int steps) {
        return new ModelCheck(factory, commandsPerWorld, steps, inspecting);
    }

    /** The same check of ledgers that cannot be inspected. Default: at the end of each world an inspection must find nothing. */
    public ModelCheck withoutInspection() {
        return new ModelCheck(factory, commandsPerWorld, balancesEvery, false);
    }

    /**
     * Posts so many commands, and a few more where the last ones are a list: the first world has the seed itself, the others
     * have seeds that follow from it.
     *
     * @throws AssertionError where ledger and model disagree
     */
    public ModelReport run(long seed, long commands) {
        return run(List.of(seed), commands);
    }

    /** As {@link #run(long, long)}, with the commands spread evenly over several seeds. */
    public ModelReport run(List<Long> seeds, long commands) {
        ModelReport report = new ModelReport();
        for (int i = 0; i < seeds.size(); i++) {
            run(seeds.get(i), commands * (i + 1) / seeds.size(), report);
        }
        return report;
    }

    private void run(long seed, long until, ModelReport report) {
        SplittableRandom seeds = new SplittableRandom(seed);
        for (long world = seed; report.commands() < until; world = seeds.nextLong()) {
            play(world, Math.min(until, report.commands() + commandsPerWorld), report);
        }
    }

    private void play(long seed, long until, ModelReport report) {
        World world = new World(factory, report, balancesEvery, inspecting);
        Workload workload = new Workload(seed, "w", world.model, world.clock);
        List<Step> steps = new ArrayList<>();
        Optional<String> difference = Optional.empty();
        while (difference.isEmpty() && report.commands() < until) {
            Step step = workload.next();
            steps.add(step);
            difference = world.play(step);
        }
        difference.or(world::end).ifPresent(found -> fail(seed, new Failure(steps, found)));
    }

    private void fail(long seed, Failure failure) {
        Failure shortest = Shrinker.shrink(failure, this::replay);
        Assertions.fail("a ledger and its model disagree; run seed " + seed + " again, or these "
                + shortest.steps().size() + " of " + failure.steps().size() + " steps:\n" + shortest);
    }

    /** Plays a script in a world of its own and looks at everything after each step. */
    private Optional<Failure> replay(List<Step> script) {
        World world = new World(factory, new ModelReport(), balancesEvery, inspecting);
        for (int i = 0; i < script.size(); i++) {
            Optional<String> difference = world.play(script.get(i)).or(world::look);
            if (difference.isPresent()) {
                return Optional.of(new Failure(script.subList(0, i + 1), difference.get()));
            }
        }
        return world.end().map(difference -> new Failure(script, difference));
    }
}
