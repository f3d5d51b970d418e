package io.creditledger.testkit.simulator;

import io.creditledger.testkit.Together;
import io.creditledger.testkit.internal.StoreCalls;
import io.creditledger.testkit.internal.WatchedBooks;
import io.creditledger.testkit.model.Failure;
import io.creditledger.testkit.model.LedgerFactory;
import io.creditledger.testkit.model.Shrinker;
import io.creditledger.testkit.model.Workload;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;

/**
 * Simulates systems in which everything goes wrong: several ledgers over the same books, callers who send commands of every
 * kind and send them again when they hear nothing, messages that get lost, arrive twice or late, clocks that are set back, and,
 * where the books are in memory, stores that are slow or fail and processes that die before and after a write. Each system
 * is in one thread, in virtual time, and out of one seed: the same seed gives the same systems. Immutable.
 *
 * <pre>{@code Simulator.inMemory().run(42, 100_000)}</pre>
 *
 * <p>Each answer must be that of a {@link io.creditledger.testkit.model.NaiveLedger} which gets the same requests in the order in
 * which they were written down, and each act that somebody was told of must be in the books once, with nothing beside that nobody
 * asked for. Where that is not so, a run fails with the seed of that system, with the few steps that it takes, and with what
 * happened.
 */
public final class Simulator {
    /** Of so many systems one is looked at thoroughly when it has come to rest. */
    private static final int THOROUGH = 20;

    private static final int COMMANDS = 100;

    /** So long may the last system of a run take, or what is wrong with it to be found. */
    private static final Duration LAST = Duration.ofMinutes(2);

    private final Books books;

    private Simulator(Books books) {
        this.books = books;
    }

    /** Systems over books in memory, with all mishaps that there are. */
    public static Simulator inMemory() {
        return watched(calls -> WatchedBooks.inMemory(calls)::open);
    }

    /**
     * Systems over other books. Their stores cannot be watched, so that only callers, clocks and the network are simulated.
     *
     * @param books makes new books, over which several ledgers are then opened
     */
    public static Simulator of(Supplier<LedgerFactory> books) {
        return new Simulator(Books.unwatched(books));
    }

    /** Systems whose store tells of what it does. */
    static Simulator watched(Function<StoreCalls, LedgerFactory> books) {
        return new Simulator(Books.watched(books));
    }

    /**
     * Runs systems until so many commands were handled. The first one has the seed itself, the others have seeds that follow
     * from it.
     *
     * @throws AssertionError where something is wrong
     */
    public SimulationReport run(long seed, long commands) {
        long begin = System.nanoTime();
        Counts counts = new Counts();
        return run(seed, counts, () -> counts.commands() < commands).report(System.nanoTime() - begin);
    }

    /** As {@link #run(long, long)}, for so long, and on all processors: each has systems of its own. */
    public SimulationReport runFor(long seed, Duration length) {
        long begin = System.nanoTime();
        SplittableRandom seeds = new SplittableRandom(seed);
        List<Callable<Counts>> processors = IntStream.range(
                        0, Runtime.getRuntime().availableProcessors())
                .mapToObj(number -> number == 0 ? seed : seeds.nextLong())
                .<Callable<Counts>>map(first ->
                        () -> run(first, new Counts(), () -> System.nanoTime() - begin < length.toNanos()))
                .toList();
        Counts sum = new Counts();
        Together.run(processors, length.plus(LAST)).allOrFail().forEach(sum::add);
        return sum.report(System.nanoTime() - begin);
    }

    private Counts run(long seed, Counts counts, BooleanSupplier more) {
        SplittableRandom seeds = new SplittableRandom(seed);
        for (long one = seed; more.getAsBoolean(); one = seeds.nextLong()) {
            play(one, counts);
        }
        return counts;
    }

    private void play(long seed, Counts counts) {
        Simulation world = new Simulation(books, counts, Trace.off());
        Workload workload = new Workload(seed, "w", world.model(), world.shown());
        long until = counts.asked() + COMMANDS;
        Plan plan = Plan.of(seed, () -> {
            world.shown().set(world.time().now());
            return counts.asked() < until ? Optional.of(workload.next()) : Optional.empty();
        });
        world.run(plan, plan.isOneOf(THOROUGH)).ifPresent(wrong -> fail(plan, seed, wrong));
    }

    private void fail(Plan plan, long seed, String wrong) {
        Failure failure = new Failure(plan.taken(), wrong);
        boolean thorough = wrong.startsWith(Ending.INVARIANTS);
        Failure shortest = Shrinker.shrink(failure, script -> again(plan.again(script), thorough, Trace.off()));
        Trace trace = Trace.on();
        again(plan.again(shortest.steps()), thorough, trace);
        Assertions.fail("a simulated system went wrong; run seed " + seed + " again, or these "
                + shortest.steps().size() + " of " + failure.steps().size() + " steps:\n" + shortest
                + "\nwhat happened:\n" + trace);
    }

    private Optional<Failure> again(Plan plan, boolean thorough, Trace trace) {
        return new Simulation(books, new Counts(), trace)
                .run(plan, thorough)
                .map(wrong -> new Failure(List.copyOf(plan.taken()), wrong));
    }
}
