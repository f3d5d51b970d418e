package io.creditledger.jdbc.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.zaxxer.hikari.HikariDataSource;
import io.creditledger.Ledger;
import io.creditledger.jdbc.JdbcLedger;
import io.creditledger.jdbc.LedgerSchema;
import io.creditledger.jdbc.db.TestDatabase;
import io.creditledger.testkit.Capability;
import io.creditledger.testkit.LedgerInvariants;
import io.creditledger.testkit.MutableClock;
import io.creditledger.testkit.Together;
import io.creditledger.testkit.onlooker.Onlookers;
import io.creditledger.testkit.onlooker.Watch;
import io.creditledger.value.Account;
import io.creditledger.value.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Several ledgers with pools of their own, as several processes have them, on one database, and many callers on each: all
 * invariants hold afterwards, onlookers see nothing else meanwhile, and no conflict between transactions comes to the surface.
 */
final class ManyWritersTest {
    private static final int LEDGERS = 4;
    private static final int CALLERS = 8;
    private static final int COMMANDS = Integer.getInteger("ledger.load.commands", 20_000);
    private static final Duration PATIENCE = Duration.ofMinutes(2 + COMMANDS / 10_000);

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.creditledger.jdbc.db.Databases#oneOfEachEngine")
    void many_writers_keep_every_invariant(TestDatabase database) {
        String reason = database.lacks().get(Capability.CONCURRENT_WRITERS);
        assumeTrue(reason == null, () -> database.name() + ": " + reason);
        LedgerSchema.migrate(database.dataSource());
        MutableClock clock = MutableClock.at(Instant.parse("2026-03-01T09:00:00Z"));
        String run = UUID.randomUUID().toString().substring(0, 8);
        List<Account> accounts =
                IntStream.range(0, 50).mapToObj(i -> Account.of(run + "-" + i)).toList();
        List<HikariDataSource> pools =
                IntStream.range(0, LEDGERS).mapToObj(i -> database.newPool()).toList();
        try {
            List<JdbcLedger> ledgers = pools.stream()
                    .map(pool -> JdbcLedger.on(pool).clock(clock).as(Actor.service("load")))
                    .toList();
            Watch watch = Onlookers.of(ledgers.get(0), accounts)
                    .pause(Duration.ofMillis(5))
                    .watch();
            int done;
            try (watch) {
                List<Callable<Integer>> writers = IntStream.range(0, LEDGERS * CALLERS)
                        .<Callable<Integer>>mapToObj(
                                caller -> () -> post(caller, ledgers.get(caller % LEDGERS), accounts, clock))
                        .toList();
                done = Together.run(writers, PATIENCE).allOrFail().stream()
                        .mapToInt(Integer::intValue)
                        .sum();
            }
            System.out.println("many writers, " + database.name() + ": " + done + " of " + COMMANDS + " applied; "
                    + watch.sightings());
            assertThat(done).isGreaterThan(COMMANDS / 4);
            accounts.forEach(account -> LedgerInvariants.check(ledgers.get(0), account));
        } finally {
            pools.forEach(HikariDataSource::close);
        }
    }

    private static int post(int caller, Ledger ledger, List<Account> accounts, MutableClock clock) {
        Traffic traffic = new Traffic(caller, ledger, accounts);
        int done = 0;
        for (int number = 0; number < COMMANDS / (LEDGERS * CALLERS); number++) {
            done += traffic.step(number);
            clock.advance(Duration.ofMillis(1));
        }
        return done;
    }
}
