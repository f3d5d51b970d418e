package io.creditledger.jdbc.bench;

import io.creditledger.testkit.load.LoadOutcome;
import io.creditledger.testkit.load.Measured;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** How much a spend adds to tables and their indexes, and how much it writes to the log: spends of 16 callers over 100 accounts. */
final class Bytes implements Experiment {
    private static final int CALLERS = 16;
    private static final int ACCOUNTS = 100;
    private static final int FIRST_KEY = 1_000_000_000;
    private static final String TABLES = """
            SELECT SUM(pg_total_relation_size(c.oid)) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relkind = 'r' AND n.nspname = current_schema()
            """;
    private static final String LOG = "SELECT pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')";

    private final Stage stage;
    private final AtomicInteger keys = new AtomicInteger();

    Bytes(Stage stage) {
        this.stage = stage;
    }

    @Override
    public String name() {
        return "bytes";
    }

    @Override
    public String title() {
        return "bytes per spend, over " + accounts()
                + " accounts, with keys of 22 characters; the log's with images of pages";
    }

    @Override
    public List<String> series() {
        return stage.arguments().contenders().stream()
                .filter(name -> !name.equals("limit-batch"))
                .toList();
    }

    @Override
    public List<String> bases() {
        return List.of();
    }

    @Override
    public void run(String series, int round, Figures figures) throws SQLException {
        Contender contender = stage.contender(series, CALLERS, 0);
        Contender fitting = contender instanceof OurLedger ours ? ours.fresh(accounts()) : contender;
        spend(fitting);
        DataSource pool = stage.pool(CALLERS, 0);
        long tables = number(pool, TABLES);
        long log = number(pool, LOG);
        int spends = spend(fitting);
        figures.add(series, "table and index bytes", (number(pool, TABLES) - tables) / (double) spends);
        figures.add(series, "log bytes", (number(pool, LOG) - log) / (double) spends);
    }

    /** Counts all of them, those at the beginning and at the end, too. */
    private int spend(Contender contender) {
        int before = keys.get();
        Measured measured = stage.arguments().callers(CALLERS).run(caller -> () -> {
            int number = keys.incrementAndGet();
            return contender.spend(number % accounts(), "usage-event-" + (FIRST_KEY + number), 2)
                    ? LoadOutcome.APPLIED
                    : LoadOutcome.REFUSED;
        });
        if (measured.count(LoadOutcome.FAILED) + measured.count(LoadOutcome.REFUSED) > 0) {
            throw new IllegalStateException(contender.name() + ": " + measured);
        }
        return keys.get() - before;
    }

    private int accounts() {
        return Math.min(ACCOUNTS, stage.arguments().accounts());
    }

    private static long number(DataSource pool, String sql) throws SQLException {
        return Long.parseLong(BenchServer.ask(pool, sql));
    }
}
