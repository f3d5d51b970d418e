package io.creditledger.jdbc.bench;

import com.zaxxer.hikari.HikariDataSource;
import io.creditledger.Ledger;
import io.creditledger.inspect.InspectionPlan;
import io.creditledger.inspect.InspectionReport;
import io.creditledger.jdbc.JdbcLedger;
import io.creditledger.jdbc.LedgerSchema;
import io.creditledger.jdbc.db.Databases;
import io.creditledger.testkit.Together;
import io.creditledger.value.Actor;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * Measures how fast the books of many accounts are inspected, and in how little memory. Ends with 1 where something is found that should
 * not be. CONTRIBUTING.md says how to call it.
 */
public final class InspectionBenchmark {
    private static final int ROUNDS = 3;

    private final Ledger ledger;
    private boolean sound = true;

    private InspectionBenchmark(Ledger ledger) {
        this.ledger = ledger;
    }

    /** The number of accounts with 10 entries each, 100,000 unless said otherwise; and of the entries of one more account, by default none. */
    public static void main(String[] arguments) throws SQLException {
        int accounts = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        int veteran = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 0;
        boolean sound;
        try (HikariDataSource pool = BenchServer.on(Databases.POSTGRES_DURABLE).pool(4, 0)) {
            LedgerSchema.migrate(pool);
            Ledger ledger = JdbcLedger.on(pool).as(Actor.service("bench"));
            System.out.println(BenchServer.settings(pool));
            Population population = new Population(ledger);
            Together.times(2, half -> {
                        population.settle(half * (accounts / 2), accounts / 2);
                        return half;
                    })
                    .allOrFail();
            if (veteran > 0) {
                population.grow(veteran);
            }
            BenchServer.run(pool, "VACUUM ANALYZE");
            sound = new InspectionBenchmark(ledger).run();
        }
        // The server stops with the JVM.
        System.exit(sound ? 0 : 1);
    }

    private boolean run() {
        for (int round = 0; round < ROUNDS; round++) {
            for (int workers : new int[] {1, 2}) {
                InspectionPlan plan = InspectionPlan.all().workers(workers);
                measure(
                        "reconcile, " + workers + " workers",
                        it -> ledger.inspection().reconcile(it, this::found),
                        plan);
                measure(
                        "verify, " + workers + " workers",
                        it -> ledger.inspection().verify(it, this::found),
                        plan);
            }
        }
        return sound;
    }

    private void found(Object finding) {
        sound = false;
        System.out.println("FOUND: " + finding);
    }

    private static void measure(
            String what, Function<InspectionPlan, InspectionReport> inspection, InspectionPlan plan) {
        List<MemoryPoolMXBean> heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
        heap.forEach(MemoryPoolMXBean::resetPeakUsage);
        long begin = System.nanoTime();
        InspectionReport report = inspection.apply(plan);
        double seconds = (System.nanoTime() - begin) / 1e9;
        long peak =
                heap.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        System.out.printf(
                Locale.ROOT,
                "%s: %,d accounts, %,d entries, %,d audit records in %.1f s: %,.0f entries/s; heap %d of %d MiB at most%n",
                what,
                report.accounts(),
                report.entries(),
                report.audits(),
                seconds,
                report.entries() / seconds,
                peak >> 20,
                Runtime.getRuntime().maxMemory() >> 20);
    }
}
