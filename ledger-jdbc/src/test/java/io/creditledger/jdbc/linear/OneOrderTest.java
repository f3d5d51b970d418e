package io.creditledger.jdbc.linear;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.creditledger.jdbc.JdbcLedger;
import io.creditledger.jdbc.LedgerSchema;
import io.creditledger.jdbc.db.Databases;
import io.creditledger.testkit.MutableClock;
import io.creditledger.testkit.linear.LinearCheck;
import io.creditledger.testkit.linear.LinearReport;
import io.creditledger.value.Actor;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Callers race through three ledgers on one PostgreSQL, as three processes have them; one of them shares no transactions: all that
 * they are told fits one order. {@code -Dledger.linear.seed=42} races another race, {@code -Dledger.linear.races=100} more of them.
 */
final class OneOrderTest {
    private static final long SEED = Long.getLong("ledger.linear.seed", new SplittableRandom().nextLong());
    private static final int RACES = Integer.getInteger("ledger.linear.races", 1);

    @Test
    void what_three_ledgers_on_postgresql_tell_fits_one_order() {
        LedgerSchema.migrate(Databases.POSTGRES_18.dataSource());
        List<HikariDataSource> pools =
                Stream.generate(Databases.POSTGRES_18::newPool).limit(3).toList();
        try {
            for (long seed = SEED; seed < SEED + RACES; seed++) {
                MutableClock clock = MutableClock.at(Instant.parse("2026-03-01T09:00:00Z"));
                List<JdbcLedger> ledgers = Stream.of(
                                JdbcLedger.on(pools.get(0)),
                                JdbcLedger.on(pools.get(1)),
                                JdbcLedger.on(pools.get(2)).withoutSharing())
                        .map(options -> options.clock(clock).as(Actor.service("one")))
                        .toList();
                LinearReport report = LinearCheck.of(ledgers, clock).run(seed);
                System.out.println("PostgreSQL 18, seed " + seed + ": " + report);
                assertThat(report.entries()).isGreaterThan(100);
            }
        } finally {
            pools.forEach(HikariDataSource::close);
        }
    }
}
