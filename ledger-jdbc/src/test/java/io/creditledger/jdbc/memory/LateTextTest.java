package io.creditledger.jdbc.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.creditledger.Outcome;
import io.creditledger.command.Grant;
import io.creditledger.command.Spend;
import io.creditledger.error.InsufficientCreditsException;
import io.creditledger.error.RetryableLedgerException;
import io.creditledger.jdbc.JdbcLedger;
import io.creditledger.jdbc.LedgerSchema;
import io.creditledger.jdbc.RetryPolicy;
import io.creditledger.jdbc.db.Databases;
import io.creditledger.testkit.LedgerInvariants;
import io.creditledger.testkit.MutableClock;
import io.creditledger.value.Account;
import io.creditledger.value.Actor;
import io.creditledger.value.Key;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * The text of a guess has its commit in it, and holds no lock before the server begins with it. Its caller may lose the connection and
 * be told that nothing was written while it still lies in some buffer: then it must never happen any more.
 */
final class LateTextTest {
    private static final Account JANE = Account.of("jane");
    private static final Account JOHN = Account.of("john");

    private final MutableClock clock = MutableClock.at(Instant.parse("2026-03-01T09:00:00Z"));
    private final HikariDataSource pool = Databases.POSTGRES_18.newDatabase();
    private final LateText late = new LateText(pool);

    private JdbcLedger ledger(RetryPolicy retries) {
        LedgerSchema.migrate(pool);
        JdbcLedger ledger =
                JdbcLedger.on(late.dataSource()).clock(clock).retries(retries).as(Actor.service("app"));
        for (Account account : List.of(JANE, JOHN)) {
            String owner = account.owner();
            ledger.grant(
                    Grant.promotion(account, 100, Key.of("given to " + owner)).expiresAfter(Duration.ofDays(1)));
            ledger.spend(Spend.of(account, 1, Key.of("remembered of " + owner)));
        }
        late.arm();
        return ledger;
    }

    @AfterEach
    void nothingHappensLate() throws SQLException {
        late.arrive();
        JdbcLedger other = JdbcLedger.on(pool).clock(clock).as(Actor.service("app"));
        LedgerInvariants.check(other, JANE);
        LedgerInvariants.check(other, JOHN);
        assertThat(late.wasHeldUp()).isTrue();
        late.close();
        pool.close();
    }

    @Test
    void who_is_told_that_nothing_was_written_can_rely_on_that() throws SQLException {
        JdbcLedger ledger = ledger(RetryPolicy.NEVER);
        assertThatThrownBy(() -> ledger.spend(Spend.of(JANE, 30, Key.of("late"))))
                .isInstanceOf(RetryableLedgerException.class)
                .hasMessageContaining("nothing was written");
        late.arrive();
        assertThat(ledger.balance(JANE).available()).isEqualTo(99);
    }

    @Test
    void nor_does_a_list_happen_in_part_or_late() throws SQLException {
        JdbcLedger ledger = ledger(RetryPolicy.NEVER);
        assertThatThrownBy(() -> ledger.postAll(
                        List.of(Spend.of(JANE, 30, Key.of("late")), Spend.of(JOHN, 30, Key.of("late, too")))))
                .isInstanceOf(RetryableLedgerException.class)
                .hasMessageContaining("nothing was written");
        late.arrive();
        assertThat(ledger.balance(JANE).available()).isEqualTo(99);
        assertThat(ledger.balance(JOHN).available()).isEqualTo(99);
    }

    @Test
    void who_is_refused_by_the_next_attempt_is_not_charged_by_the_first() throws SQLException {
        JdbcLedger ledger = ledger(RetryPolicy.DEFAULT);
        late.meanwhile(() -> clock.advance(Duration.ofDays(2)));
        assertThatThrownBy(() -> ledger.spend(Spend.of(JANE, 30, Key.of("late"))))
                .isInstanceOf(InsufficientCreditsException.class);
        late.arrive();
        assertThat(ledger.entries(List.of(Key.of("late")))).isEmpty();
    }

    @Test
    void the_next_attempt_does_it_once() throws SQLException {
        JdbcLedger ledger = ledger(RetryPolicy.DEFAULT);
        assertThat(ledger.spend(Spend.of(JANE, 30, Key.of("late"))).outcome()).isEqualTo(Outcome.APPLIED);
        late.arrive();
        assertThat(ledger.balance(JANE).available()).isEqualTo(69);
        assertThat(ledger.spend(Spend.of(JANE, 9, Key.of("after it"))).outcome())
                .isEqualTo(Outcome.APPLIED);
    }
}
