package io.creditledger.testkit.load;

import io.creditledger.Ledger;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ThreadFactory;
import java.util.function.ToIntFunction;

/**
 * A load on a ledger as a host has configured it: how many operations it does in a second, how long callers wait, and
 * whether all that must hold still holds afterwards. Immutable; {@link #run} runs it, for a ledger that may be thrown away.
 *
 * <pre>{@code
 * LoadReport report = LedgerLoad.on(ledger).mix(Mix.mixed()).spread(Spread.zipf(1.0)).callers(64).run().orFail();
 * System.out.println(report);
 * }</pre>
 *
 * <p>A caller sends the next operation when it has the answer to the last one: a slow answer makes fewer operations, not a
 * longer queue.
 */
public final class LedgerLoad {
    private final Ledger ledger;
    private final Mix mix;
    private final Spread spread;
    private final Callers callers;
    private final int accounts;
    private final Optional<PreparedAccounts> prepared;
    private final int judged;
    private final long seed;

    private LedgerLoad(
            Ledger ledger,
            Mix mix,
            Spread spread,
            Callers callers,
            int accounts,
            Optional<PreparedAccounts> prepared,
            int judged,
            long seed) {
        this.ledger = ledger;
        this.mix = mix;
        this.spread = spread;
        this.callers = callers;
        this.accounts = accounts;
        this.prepared = prepared;
        this.judged = judged;
        this.seed = seed;
    }

    /** Spends on a ledger, spread evenly over 1,000 accounts, by 16 callers, for five seconds after two of warming up. */
    public static LedgerLoad on(Ledger ledger) {
        long seed = new SplittableRandom().nextLong();
        return new LedgerLoad(
                ledger, Mix.spends(), Spread.uniform(), Callers.of(16), 1_000, Optional.empty(), 100, seed);
    }

    /** What callers do. Default: spends. */
    public LedgerLoad mix(Mix other) {
        return new LedgerLoad(ledger, other, spread, callers, accounts, prepared, judged, seed);
    }

    /** How it is spread over the accounts. Default: evenly. */
    public LedgerLoad spread(Spread other) {
        return new LedgerLoad(ledger, mix, other, callers, accounts, prepared, judged, seed);
    }

    /** How many accounts there are. They are made when the load is run, before time is taken. Default: 1,000. */
    public LedgerLoad accounts(int count) {
        return new LedgerLoad(ledger, mix, spread, callers, count, Optional.empty(), judged, seed);
    }

    /** On accounts that are there: for many runs on the same ones. */
    public LedgerLoad accounts(PreparedAccounts which) {
        int count = which.accounts().size();
        return new LedgerLoad(ledger, mix, spread, callers, count, Optional.of(which), judged, seed);
    }

    /** How many threads call. Default: 16. */
    public LedgerLoad callers(int count) {
        return callers(callers.count(count));
    }

    /** How long nothing is counted but failures. Default: two seconds. */
    public LedgerLoad warmUp(Duration length) {
        return callers(callers.warmUp(length));
    }

    /** How long is measured. Default: five seconds. */
    public LedgerLoad duration(Duration length) {
        return callers(callers.duration(length));
    }

    /** Where threads come from: {@code Thread.ofVirtual().factory()}, say. Default: threads of the platform. */
    public LedgerLoad threads(ThreadFactory factory) {
        return callers(callers.threads(factory));
    }

    private LedgerLoad callers(Callers other) {
        return new LedgerLoad(ledger, mix, spread, other, accounts, prepared, judged, seed);
    }

    /** In how many accounts invariants are judged afterwards, at most; each is read from its first entry. Default: 100. */
    public LedgerLoad judged(int most) {
        if (most < 1) {
            throw new IllegalArgumentException("at least one account is judged");
        }
        return new LedgerLoad(ledger, mix, spread, callers, accounts, prepared, most, seed);
    }

    /** Decides names, keys and the choices of every caller. Default: a new one, which the report tells. */
    public LedgerLoad seed(long other) {
        return new LedgerLoad(ledger, mix, spread, callers, accounts, prepared, judged, other);
    }

    /** Prepares accounts where there are none, lets the callers run, judges, and tells, without failing. */
    public LoadReport run() {
        PreparedAccounts where = prepared.orElseGet(() -> PreparedAccounts.in(ledger, accounts, seed));
        String run = where.nextRun();
        Measured measured = measure(where, run);
        if (measured.count(LoadOutcome.FAILED) > 0) {
            where.failed();
        }
        Judge judge = new Judge(ledger, where);
        List<Integer> sample = judge.sample(judged, seed);
        return new LoadReport(
                this + ", run " + run, measured, judge.written(), sample.size(), judge.violations(sample));
    }

    private Measured measure(PreparedAccounts where, String run) {
        SplittableRandom random = new SplittableRandom(seed);
        ToIntFunction<SplittableRandom> choice = spread.over(accounts);
        List<LoadOperation> wheel = mix.wheel();
        return callers.run(caller -> new LedgerTask(ledger, where, wheel, choice, random.split(), run + "-c" + caller));
    }

    /** What it does, in one line, with the seed. */
    @Override
    public String toString() {
        return mix + " over " + accounts + " accounts, " + spread + ", " + callers + ", seed " + seed;
    }
}
