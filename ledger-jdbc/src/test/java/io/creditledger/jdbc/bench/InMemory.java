package io.creditledger.jdbc.bench;

import com.zaxxer.hikari.HikariDataSource;
import io.creditledger.jdbc.db.Databases;
import java.util.List;
import java.util.Optional;

/** Spends in H2, in memory, by four callers. */
final class InMemory implements Experiment {
    private static final int CALLERS = 4;

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
        figures.add(
                series,
                ours.load()
                        .callers(CALLERS)
                        .warmUp(arguments.warmUpTime())
                        .duration(arguments.time())
                        .run());
    }

    private OurLedger open() {
        HikariDataSource pool = Databases.H2_MEMORY.newDatabase();
        OurLedger ours = new OurLedger(pool);
        ours.prepare(Math.min(1_000, arguments.accounts()));
        return ours;
    }
}
