package io.creditledger.jdbc.bench;

import io.creditledger.testkit.load.LoadOutcome;
import io.creditledger.testkit.load.LoadTask;
import io.creditledger.testkit.load.Measured;
import io.creditledger.testkit.load.Spread;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToIntFunction;

/** Spends by all contenders: so many callers, so far away, spread like this. */
final class Spends implements Experiment {
    private static final AtomicInteger RUNS = new AtomicInteger();

    private final Stage stage;
    private final String name;
    private final int callers;
    private final int roundTrip;
    private final Spread spread;
    private final boolean oneAccount;

    private Spends(Stage stage, String name, int callers, int roundTrip, Spread spread, boolean oneAccount) {
        this.stage = stage;
        this.name = name;
        this.callers = callers;
        this.roundTrip = roundTrip;
        this.spread = spread;
        this.oneAccount = oneAccount;
    }

    static Spends over(Stage stage, String name, int callers, int roundTrip, Spread spread) {
        return new Spends(stage, name, callers, roundTrip, spread, false);
    }

    /** All of them from one account; another one in each round, so that nobody's history grows from round to round. */
    static Spends ofOneAccount(Stage stage, String name, int callers, int roundTrip) {
        return new Spends(stage, name, callers, roundTrip, Spread.oneAccount(), true);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String title() {
        return "spends, " + spread + ", " + callers + (callers == 1 ? " caller, " : " callers, ") + roundTrip / 1000.0
                + " ms away";
    }

    @Override
    public List<String> series() {
        return stage.arguments().contenders();
    }

    @Override
    public List<String> bases() {
        return List.of("imagika", "limit");
    }

    @Override
    public void run(String series, int round, Figures figures) throws SQLException {
        Contender contender = stage.contender(series, callers, roundTrip);
        BenchArguments arguments = stage.arguments();
        if (contender instanceof OurLedger ours) {
            OurLedger fitting = oneAccount ? ours.fresh(1) : ours;
            figures.add(
                    series,
                    fitting.load()
                            .spread(spread)
                            .callers(callers)
                            .warmUp(arguments.warmUpTime())
                            .duration(arguments.time())
                            .run());
        } else {
            String run = "run" + RUNS.incrementAndGet();
            ToIntFunction<SplittableRandom> choice = oneAccount ? random -> round : spread.over(arguments.accounts());
            Measured measured = arguments.callers(callers).run(caller -> task(contender, choice, run + "-" + caller));
            figures.add(series, measured, contender instanceof Limit limit ? limit.batch() : 1);
        }
    }

    private static LoadTask task(Contender contender, ToIntFunction<SplittableRandom> choice, String name) {
        SplittableRandom random = new SplittableRandom(name.hashCode());
        AtomicInteger number = new AtomicInteger();
        if (contender instanceof Limit limit && limit.batch() > 1) {
            int[] accounts = new int[limit.batch()];
            return () -> {
                Arrays.setAll(accounts, i -> choice.applyAsInt(random));
                return outcome(limit.spendAll(accounts, name + "-" + number.incrementAndGet(), 2));
            };
        }
        return () -> outcome(contender.spend(choice.applyAsInt(random), name + "-" + number.incrementAndGet(), 2));
    }

    private static LoadOutcome outcome(boolean done) {
        return done ? LoadOutcome.APPLIED : LoadOutcome.REFUSED;
    }
}
