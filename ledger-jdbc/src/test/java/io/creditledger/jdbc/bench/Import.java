package io.creditledger.jdbc.bench;

import io.creditledger.Posted;
import io.creditledger.testkit.Together;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The import of spends that have nothing to do with each other, as lists of usage events come from elsewhere: one caller with
 * all of it, and two callers each with the events of half of the accounts.
 */
final class Import implements Experiment {
    private static final int SPENDS = 100_000;
    private static final int WARMING_UP = 10_000;
    private static final int JUDGED = 100;
    private static final String ONE = "one caller";

    private final Stage stage;
    private Optional<ImportAccounts> prepared = Optional.empty();

    Import(Stage stage) {
        this.stage = stage;
    }

    @Override
    public String name() {
        return "import";
    }

    @Override
    public String title() {
        return "spends of an import of " + SPENDS + " over " + stage.arguments().accounts()
                + " accounts, each for itself, 0 ms away";
    }

    @Override
    public List<String> series() {
        return List.of(ONE, "two callers");
    }

    @Override
    public List<String> bases() {
        return List.of(ONE);
    }

    @Override
    public void run(String series, int round, Figures figures) throws SQLException {
        int callers = series.equals(ONE) ? 1 : 2;
        ImportAccounts accounts = accounts();
        OurLedger ledger = accounts.ledger().on(stage.pool(callers, 0));
        long end = System.nanoTime() + stage.arguments().warmUpTime().toNanos();
        while (System.nanoTime() < end) {
            imported(series, ledger, accounts.events(callers, WARMING_UP), figures);
        }
        double took = imported(series, ledger, accounts.events(callers, SPENDS), figures);
        figures.add(series, Figures.PER_SECOND, SPENDS / took);
        accounts.violations(JUDGED, round).forEach(violation -> figures.trouble(series, violation));
    }

    private ImportAccounts accounts() throws SQLException {
        if (prepared.isEmpty()) {
            int count = stage.arguments().accounts();
            prepared = Optional.of(new ImportAccounts(stage.ledger(2, 0).fresh(count), count));
            BenchServer.run(stage.pool(1, 0), "VACUUM ANALYZE");
        }
        return prepared.get();
    }

    /** Imports the events of each caller, and returns how many seconds it took. What was not applied is a trouble. */
    private static double imported(String series, OurLedger ledger, List<Events> events, Figures figures) {
        long begin = System.nanoTime();
        List<List<Posted>> posted = Together.times(
                        events.size(),
                        caller -> ledger.ledger().postEach(events.get(caller).spends()))
                .allOrFail();
        double took = (System.nanoTime() - begin) / 1e9;
        IntStream.range(0, events.size())
                .mapToObj(caller -> events.get(caller).missing(posted.get(caller)))
                .flatMap(Optional::stream)
                .forEach(missing -> figures.trouble(series, missing));
        return took;
    }
}
