package io.creditledger.jdbc.fault;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.creditledger.Outcome;
import io.creditledger.command.Grant;
import io.creditledger.jdbc.JdbcLedger;
import io.creditledger.jdbc.LedgerSchema;
import io.creditledger.jdbc.RetryPolicy;
import io.creditledger.jdbc.db.Databases;
import io.creditledger.testkit.fault.Fault;
import io.creditledger.testkit.fault.FaultyDataSource;
import io.creditledger.value.Account;
import io.creditledger.value.Actor;
import io.creditledger.value.Key;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A pool that a host has put something in front of. */
final class WrappedPoolTest {
    private static final RetryPolicy AT_ONCE = new RetryPolicy(2, Duration.ZERO, Duration.ZERO);

    /** The pool hands out again at once what it has been given back, and H2 does not say that a connection is dead in words it knows. */
    @Test
    void a_dead_connection_is_taken_out_of_the_pool_behind() {
        try (HikariDataSource pool = Databases.H2_MEMORY.newDatabase()) {
            LedgerSchema.migrate(pool);
            FaultyDataSource faulty = FaultyDataSource.over(pool);
            JdbcLedger ledger = JdbcLedger.on(faulty).retries(AT_ONCE).as(Actor.service("shop"));
            Grant grant = Grant.purchase(Account.of("ann"), 100, Key.of("bought"));

            faulty.inject(Fault.lostAnswer());

            assertThat(ledger.grant(grant).outcome()).isEqualTo(Outcome.APPLIED);
            assertThat(faulty.struck()).isNotEmpty();
            assertThat(faulty.leftBehind()).isEmpty();
            assertThat(pool.getHikariPoolMXBean().getActiveConnections()).isZero();
        }
    }
}
