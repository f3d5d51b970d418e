package io.creditledger.jdbc.bench;

import io.creditledger.testkit.load.LoadOutcome;
import io.creditledger.testkit.load.Measured;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Spends and reads of one caller in an account with a short history, and in one with a long history. */
final class Growth implements Experiment {
    private static final String SHORT = "short history";

    private final Stage stage;
    private final String contender;
    private final AtomicInteger keys = new AtomicInteger();
    private Optional<Contender> prepared = Optional.empty();

    Growth(Stage stage, String contender) {
        this.stage = stage;
        this.contender = contender;
    }

    @Override
    public String name() {
        return "growth-" + contender;
    }

    @Override
    public String title() {
        return contender + ", one caller, 0 ms away, with few entries in the account and with "
                + stage.arguments().history();
    }

    @Override
    public List<String> series() {
        return List.of(SHORT, "long history");
    }

    @Override
    public List<String> bases() {
        return List.of(SHORT);
    }

    @Override
    public void run(String series, int round, Figures figures) throws SQLException {
        Contender ready = prepared.isPresent() ? prepared.get() : prepare();
        int account = series.equals(SHORT) ? 0 : 1;
        Measured spends = stage.arguments()
                .callers(1)
                .run(caller -> () -> ready.spend(account, contender + "-growth-" + keys.incrementAndGet(), 2)
                        ? LoadOutcome.APPLIED
                        : LoadOutcome.REFUSED);
        figures.add(series, spends, 1);
        Measured reads = stage.arguments().callers(1).run(caller -> () -> {
            ready.balance(account);
            return LoadOutcome.READ;
        });
        figures.add(series, "balances per second", reads.perSecond());
    }

    private Contender prepare() throws SQLException {
        Contender open = stage.contender(contender, 1, 0);
        Contender ready = open instanceof OurLedger ours ? ours.fresh(2) : open;
        History.add(ready, 1, stage.arguments().history(), stage.pool(1, 0));
        BenchServer.run(stage.pool(1, 0), "VACUUM ANALYZE");
        prepared = Optional.of(ready);
        return ready;
    }
}
