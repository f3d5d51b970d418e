package io.creditledger.jdbc.bench;

import com.zaxxer.hikari.HikariDataSource;
import io.creditledger.jdbc.db.Databases;
import io.creditledger.testkit.load.LedgerLoad;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Spends in H2, in memory, by four callers. The database is code of this JVM, far more of it than a driver is, and slow until it
 * is compiled: that takes so many spends, and counts in no round.
 */
final class InMemory implements Experiment {
    private static final int CALLERS = 4;
    private static final int TO_COMPILE = 150_000;
    private static final int MOST_WARM_UPS = 20;

    private final BenchArguments arguments;
    private Optional<OurLedger> ledger = Optional.empty();

    InMemory(BenchArguments arguments) {
        this.arguments = arguments;
    }

    @Override
    public String name() {
        return "h2";
    }

    @Override
    public String title() {
        return "spends, uniform, " + CALLERS + " callers, H2 in memory";
    }

    @Override
    public List<String> series() {
        return List.of(OurLedger.NAME);
    }

    @Override
    public List<String> bases() {
        return List.of();
    }

    @Override
    public void run(String series, int round, Figures figures) {
        OurLedger ours = ledger.orElseGet(this::open);
        ledger = Optional.of(ours);
        figures.add(series, load(ours).warmUp(arguments.warmUpTime()).run());
    }

    private LedgerLoad load(OurLedger ours) {
        return ours.load().callers(CALLERS).duration(arguments.time());
    }

    private OurLedger open() {
        HikariDataSource pool = Databases.H2_MEMORY.newDatabase();
        OurLedger ours = new OurLedger(pool);
        ours.prepare(Math.min(1_000, arguments.accounts()));
        compile(ours);
        return ours;
    }

    /** On a very slow machine it stops before all is compiled. */
    private void compile(OurLedger ours) {
        LedgerLoad load = load(ours).warmUp(Duration.ZERO);
        long done = 0;
        for (int i = 0; i < MOST_WARM_UPS && done < TO_COMPILE; i++) {
            done += load.run().measured().done();
        }
    }
}
