package io.creditledger.jdbc.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.creditledger.Ledger;
import io.creditledger.jdbc.JdbcLedger;
import io.creditledger.jdbc.db.GaleraCluster;
import io.creditledger.jdbc.db.GaleraNode;
import io.creditledger.jdbc.load.Stubborn;
import io.creditledger.jdbc.load.Traffic;
import io.creditledger.testkit.Together;
import io.creditledger.testkit.witness.Testimony;
import io.creditledger.testkit.witness.Witness;
import io.creditledger.value.Account;
import io.creditledger.value.Actor;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;

/** Writers on all nodes at once, on the same accounts, while something befalls the cluster; and what came of it. Used once. */
final class Siege {
    private static final Actor APP = Actor.service("siege");
    private static final int CALLERS = 4;
    private static final int ACCOUNTS = 12;
    private static final int STEPS_TO_SWEEP = 50;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** More than all that callers, and nodes that come back, may be waited for. */
    private static final Duration ALL = Duration.ofMinutes(15);

    private final GaleraCluster cluster;
    private final Path journal;
    private final SplittableRandom random;
    private final Blow blow;
    private final int steps;
    private final Semaphore answers = new Semaphore(0);
    private final LongAdder again = new LongAdder();
    private volatile boolean over;

    /**
     * @param journal where callers write what they are told
     * @param seed decides what callers send, and whom the blow hits
     * @param steps how many calls have to be answered before the blow, between it and the healing, and afterwards
     */
    Siege(GaleraCluster cluster, Path journal, long seed, Blow blow, int steps) {
        this.cluster = cluster;
        this.journal = journal;
        this.random = new SplittableRandom(seed);
        this.blow = blow;
        this.steps = steps;
    }

    /** Lets it be healed under load. Fails where anything does not hold; else says how much there was. */
    SiegeReport healed() {
        return run(true);
    }

    /** The same, but what befell the cluster stays as it is. */
    SiegeReport leftAlone() {
        return run(false);
    }

    private SiegeReport run(boolean heals) {
        cluster.makeWhole();
        long before = conflicts();
        try (ClusterBooks books = ClusterBooks.on(cluster)) {
            write(books, heals);
            SiegeReport report = judge(books);
            return report.with(again.sum(), conflicts() - before);
        }
    }

    private void write(ClusterBooks books, boolean heals) {
        List<Account> accounts =
                IntStream.range(0, ACCOUNTS).mapToObj(i -> books.account()).toList();
        List<HikariDataSource> pools = IntStream.range(0, cluster.nodes().size())
                .mapToObj(books::poolFrom)
                .toList();
        try (Witness witness = Witness.writing(journal)) {
            List<Callable<Integer>> tasks = new ArrayList<>();
            for (HikariDataSource pool : pools) {
                Ledger ledger = new Stubborn(witness.watching(ledger(pool)), again);
                for (int i = 0; i < CALLERS; i++) {
                    Traffic traffic = new Traffic(random.nextLong(), ledger, accounts);
                    tasks.add(() -> call(ledger, traffic));
                }
            }
            int victim = random.nextInt(pools.size());
            tasks.add(() -> strike(victim, heals));
            Together.run(tasks, ALL).allOrFail();
        } finally {
            pools.forEach(HikariDataSource::close);
        }
    }

    /** The clocks of several machines are not one. */
    private JdbcLedger ledger(HikariDataSource pool) {
        Clock clock = Clock.offset(Clock.systemUTC(), Duration.ofMillis(random.nextInt(-500, 500)));
        return JdbcLedger.on(pool).clock(clock).as(APP);
    }

    private int call(Ledger ledger, Traffic traffic) {
        int number = 0;
        try {
            while (!over) {
                traffic.step(number++);
                if (number % STEPS_TO_SWEEP == 0) {
                    ledger.sweep(ACCOUNTS);
                }
                answers.release();
            }
        } finally {
            // Who fails ends it for all.
            over = true;
        }
        return number;
    }

    private int strike(int victim, boolean heals) throws InterruptedException {
        try {
            awaitAnswers();
            blow.strike(cluster, victim);
            if (blow != Blow.NO_QUORUM) {
                awaitAnswers();
            }
            if (heals) {
                cluster.makeWhole();
                awaitAnswers();
            }
        } finally {
            over = true;
        }
        return victim;
    }

    private void awaitAnswers() throws InterruptedException {
        answers.drainPermits();
        long begin = System.nanoTime();
        for (int left = steps; left > 0 && !over; left -= answers.tryAcquire(100, TimeUnit.MILLISECONDS) ? 1 : 0) {
            assertThat(Duration.ofNanos(System.nanoTime() - begin))
                    .as("callers wait for answers")
                    .isLessThan(PATIENCE);
        }
    }

    /** On every node, when it has heard of everything. */
    private SiegeReport judge(ClusterBooks books) {
        Testimony testimony = Testimony.of(journal);
        // It stands still: nothing may fall due between two reads.
        Clock clock = Clock.fixed(Instant.now().plusSeconds(1), ZoneOffset.UTC);
        List<Integer> up = IntStream.range(0, cluster.nodes().size())
                .filter(node -> cluster.nodes().get(node).isUp())
                .boxed()
                .toList();
        for (int node : up) {
            JdbcLedger ledger = JdbcLedger.on(books.pool(node)).clock(clock).as(APP);
            assertThat(testimony.violationsOfAll(ledger))
                    .as("%s after %s", cluster.nodes().get(node), blow)
                    .isEmpty();
            assertThat(books.contents(node)).as("nodes differ").isEqualTo(books.contents(up.get(0)));
        }
        assertThat(testimony.unsettled()).isEmpty();
        return new SiegeReport(testimony.acknowledged(), testimony.refused(), 0, 0);
    }

    private long conflicts() {
        return cluster.nodes().stream().mapToLong(GaleraNode::conflicts).sum();
    }
}
