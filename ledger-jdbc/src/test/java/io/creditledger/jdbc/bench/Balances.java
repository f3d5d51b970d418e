package io.creditledger.jdbc.bench;

import io.creditledger.testkit.load.LoadOutcome;
import io.creditledger.testkit.load.LoadTask;
import java.sql.SQLException;
import java.util.List;
import java.util.SplittableRandom;

/** Reads of balances, by all contenders that have one to read. */
final class Balances implements Experiment {
    private static final int CALLERS = 16;

    private final Stage stage;

    Balances(Stage stage) {
        this.stage = stage;
    }

    @Override
    public String name() {
        return "balances";
    }

    @Override
    public String title() {
        return "reads of balances, uniform, " + CALLERS + " callers, 0 ms away";
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
        Contender contender = stage.contender(series, CALLERS, 0);
        int accounts = stage.arguments().accounts();
        figures.add(series, stage.arguments().callers(CALLERS).run(caller -> task(contender, accounts, caller)), 1);
    }

    private static LoadTask task(Contender contender, int accounts, int caller) {
        SplittableRandom random = new SplittableRandom(caller);
        return () -> {
            contender.balance(random.nextInt(accounts));
            return LoadOutcome.READ;
        };
    }
}
