package io.creditledger.jdbc.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.creditledger.Ledger;
import io.creditledger.command.Grant;
import io.creditledger.command.Spend;
import io.creditledger.error.LedgerException;
import io.creditledger.jdbc.JdbcLedger;
import io.creditledger.jdbc.LedgerSchema;
import io.creditledger.jdbc.db.Databases;
import io.creditledger.testkit.LedgerInvariants;
import io.creditledger.testkit.MutableClock;
import io.creditledger.testkit.fault.Fault;
import io.creditledger.testkit.fault.FaultyDataSource;
import io.creditledger.testkit.fault.JdbcError;
import io.creditledger.value.Account;
import io.creditledger.value.Actor;
import io.creditledger.value.Key;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A host who catches a failure of the ledger and commits nevertheless has committed all of the act or nothing. */
final class StubbornHostTest {
    private static final Instant T0 = Instant.parse("2026-03-01T09:00:00Z");

    private final MutableClock clock = MutableClock.at(T0);

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void half_an_act_is_never_committed(boolean after) throws SQLException {
        try (HikariDataSource pool = Databases.H2_MEMORY.newDatabase()) {
            LedgerSchema.migrate(pool);
            JdbcLedger ledger = JdbcLedger.on(pool).clock(clock).as(Actor.service("shop"));
            FaultyDataSource faulty = FaultyDataSource.over(pool);
            int call = 0;
            boolean failed = true;
            while (failed) {
                call++;
                Account account = Account.of("user-" + call);
                prepare(ledger, account);
                failed = spendAndCommit(ledger, faulty, account, after, call);
                LedgerInvariants.check(ledger, account);
                ledger.spend(spend(account));
                assertThat(ledger.balance(account).available()).isEqualTo(70);
                LedgerInvariants.check(ledger, account);
            }
            assertThat(call).isGreaterThan(20);
        }
    }

    /** A hundred credits, and ten more that expire before the spend, so that it writes two entries. */
    private void prepare(Ledger ledger, Account account) {
        ledger.grant(Grant.purchase(account, 100, Key.of(account.owner() + "-bought")));
        ledger.grant(
                Grant.promotion(account, 10, Key.of(account.owner() + "-given")).expiresAfter(Duration.ofHours(1)));
        clock.advance(Duration.ofHours(2));
    }

    /** Spends in a transaction of the host, in which this call fails, and commits. False if there was no such call. */
    private boolean spendAndCommit(JdbcLedger ledger, FaultyDataSource faulty, Account account, boolean after, int call)
            throws SQLException {
        try (Connection connection = faulty.getConnection()) {
            connection.setAutoCommit(false);
            faulty.inject((after ? Fault.after(call) : Fault.before(call)).fails(JdbcError.LOCK_TIMEOUT));
            try {
                ledger.within(connection).spend(spend(account));
            } catch (LedgerException failed) {
                assertThat(faulty.struck()).isNotEmpty();
            }
            boolean failed = !faulty.struck().isEmpty();
            faulty.clear();
            connection.commit();
            connection.setAutoCommit(true);
            return failed;
        }
    }

    private static Spend spend(Account account) {
        return Spend.of(account, 30, Key.of(account.owner() + "-spent"));
    }
}
