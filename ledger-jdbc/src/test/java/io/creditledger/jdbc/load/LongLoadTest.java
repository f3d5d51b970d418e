package io.creditledger.jdbc.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import io.creditledger.jdbc.JdbcLedger;
import io.creditledger.jdbc.LedgerSchema;
import io.creditledger.jdbc.db.Databases;
import io.creditledger.testkit.load.LedgerLoad;
import io.creditledger.testkit.load.LoadReport;
import io.creditledger.testkit.load.Mix;
import io.creditledger.testkit.load.PreparedAccounts;
import io.creditledger.testkit.load.Spread;
import io.creditledger.testkit.onlooker.Onlookers;
import io.creditledger.testkit.onlooker.Watch;
import io.creditledger.value.Actor;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/**
 * Many callers of a ledger with a pool of eight connections, doing all kinds of things: nothing is left behind, and onlookers from
 * another process see nothing torn. {@code -Dledger.load.minutes=10} goes on for longer.
 */
final class LongLoadTest {
    private static final int CALLERS = 128;
    private static final int CONNECTIONS = 8;
    private static final long MINUTES = Long.getLong("ledger.load.minutes", 0);
    private static final long SEED = Long.getLong("ledger.load.seed", new SplittableRandom().nextLong());
    private static final Duration LENGTH = MINUTES > 0 ? Duration.ofMinutes(MINUTES) : Duration.ofSeconds(5);

    /** In a minute or two drivers and pools do not come to rest. */
    private static final long NOT_YET_THERE = MINUTES > 2 ? 0 : 16L << 20;

    @Test
    void nothing_is_left_behind() throws Exception {
        try (HikariDataSource database = Databases.POSTGRES_18.newDatabase();
                HikariDataSource pool = poolOn(database, CONNECTIONS);
                HikariDataSource elsewhere = poolOn(database, 2)) {
            LedgerSchema.migrate(pool);
            JdbcLedger ledger = JdbcLedger.on(pool).as(Actor.service("load"));
            JdbcLedger other = JdbcLedger.on(elsewhere).as(Actor.service("onlooker"));
            PreparedAccounts accounts = PreparedAccounts.in(ledger, 1_000, SEED);
            LedgerLoad load = LedgerLoad.on(ledger)
                    .accounts(accounts)
                    .mix(Mix.mixed())
                    .spread(Spread.zipf(1.0))
                    .callers(CALLERS)
                    .warmUp(Duration.ofSeconds(1))
                    .duration(LENGTH)
                    .judged(20)
                    .seed(SEED);
            int threads = Thread.activeCount();
            ServerCounts before = ServerCounts.of(pool);
            Watch watch = Onlookers.of(other, accounts.accounts()).watch();
            FutureTask<LoadReport> running = new FutureTask<>(load::run);
            Thread thread = new Thread(running, "load");
            thread.setDaemon(true);
            long early;
            long late;
            try (watch) {
                thread.start();
                early = heapAfter(running, LENGTH.dividedBy(5));
                late = heapAfter(running, LENGTH.multipliedBy(7).dividedBy(10));
                System.out.println(running.get(MINUTES + 2, TimeUnit.MINUTES).orFail());
            }
            ServerCounts counts = ServerCounts.of(pool).minus(before);
            System.out.println(watch.sightings());
            System.out.println("heap after collection " + (early >> 10) + " KiB after a fifth of the time, "
                    + (late >> 10) + " KiB at the end; the server counts " + counts);

            HikariPoolMXBean state = pool.getHikariPoolMXBean();
            assertThat(state.getTotalConnections()).isLessThanOrEqualTo(CONNECTIONS);
            assertThat(state.getActiveConnections()).isZero();
            assertThat(state.getThreadsAwaitingConnection()).isZero();
            assertThat(ServerCounts.busySessions(pool)).isZero();
            assertThat(counts.deadlocks()).isZero();
            if (MINUTES > 0) {
                // In the short form other tests have a part in these.
                assertThat(Thread.activeCount())
                        .as("threads, of which the pools may have made some")
                        .isLessThanOrEqualTo(threads + 2);
                assertThat(late).as("heap").isLessThanOrEqualTo(early * 11 / 10 + NOT_YET_THERE);
            }
        }
    }

    /** What each connection keeps of statements is full after a minute, and hides no leak by growing for as long as the load goes on. */
    private static HikariDataSource poolOn(HikariDataSource database, int connections) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(database.getJdbcUrl());
        config.setMaximumPoolSize(connections);
        // As a text: the driver does not see a number.
        config.addDataSourceProperty("preparedStatementCacheQueries", "64");
        return new HikariDataSource(config);
    }

    /** What is left of the heap when this time has gone by, or the load has ended. */
    private static long heapAfter(FutureTask<?> load, Duration time) throws Exception {
        try {
            load.get(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException goesOn) {
            // As it should.
        }
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
