package io.creditledger.jdbc.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.creditledger.error.RetryableLedgerException;
import io.creditledger.error.StoreException;
import io.creditledger.jdbc.RetryPolicy;
import io.creditledger.jdbc.db.Databases;
import io.creditledger.jdbc.internal.transaction.Overtaken;
import io.creditledger.jdbc.internal.transaction.OwnTransactions;
import io.creditledger.jdbc.internal.transaction.Session;
import io.creditledger.jdbc.internal.transaction.Written;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** When work is done again, when it is given up, and what the caller then hears. */
final class RetriesTest {
    private static final RetryPolicy FIVE = new RetryPolicy(5, Duration.ZERO, Duration.ofMillis(1));

    private final RealDatabase real;
    private final AtomicInteger attempts = new AtomicInteger();

    RetriesTest() throws SQLException {
        real = new RealDatabase(Databases.H2_MEMORY);
    }

    @AfterEach
    void close() {
        assertThat(real.pool.getHikariPoolMXBean().getActiveConnections()).isZero();
        real.close();
    }

    @Test
    void what_does_not_pass_is_given_up_after_the_attempts_of_the_policy() {
        assertThatThrownBy(() -> real.transactions(FIVE).write(this::duplicate))
                .isInstanceOf(RetryableLedgerException.class)
                .hasMessageStartingWith("given up after 5 attempts: somebody else wrote the same key")
                .hasMessageEndingWith("nothing was written")
                .hasMessageNotContaining("INSERT")
                .cause()
                .isInstanceOf(SQLException.class);
        assertThat(attempts).hasValue(5);
    }

    @Test
    void a_policy_without_retries_tries_once() {
        assertThatThrownBy(() -> real.transactions(RetryPolicy.NEVER).write(this::duplicate))
                .hasMessageStartingWith("given up after one attempt");
        assertThat(attempts).hasValue(1);
    }

    @Test
    void what_would_fail_again_is_not_tried_again() {
        assertThatThrownBy(
                        () -> real.transactions(FIVE).read(session -> failing(session, "UPDATE nowhere SET total = 1")))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("have its migrations been run");
        assertThat(attempts).hasValue(1);
    }

    @Test
    void a_row_that_somebody_else_changed_is_read_again() throws SQLException {
        String result = real.transactions(FIVE).write(session -> {
            if (attempts.incrementAndGet() < 3) {
                throw new Overtaken("the version has changed");
            }
            return Shop.sale("one").apply(session);
        });
        assertThat(result).isEqualTo("applied");
        assertThat(attempts).hasValue(3);
        assertThat(real.shop.total()).isOne();
    }

    @Test
    void what_the_work_throws_passes_unchanged_and_undoes_the_work() throws SQLException {
        IllegalStateException refusal = new IllegalStateException("no");
        assertThatThrownBy(() -> real.transactions(FIVE).write(session -> {
                    session.handle().execute("INSERT INTO sale VALUES ('one')");
                    throw refusal;
                }))
                .isSameAs(refusal);
        assertThat(real.shop.sold("one")).isZero();
    }

    @Test
    void an_error_undoes_the_work_too() throws SQLException {
        AssertionError error = new AssertionError("no");
        assertThatThrownBy(() -> real.transactions(FIVE).write(session -> {
                    session.handle().execute("INSERT INTO sale VALUES ('one')");
                    throw error;
                }))
                .isSameAs(error);
        assertThat(real.shop.sold("one")).isZero();
    }

    @Test
    void an_interrupt_ends_the_waiting_and_stays_set() {
        RetryPolicy patient = new RetryPolicy(5, Duration.ofHours(1), Duration.ofHours(1));
        assertThatThrownBy(() -> real.transactions(patient).write(session -> {
                    Thread.currentThread().interrupt();
                    throw new Overtaken("the version has changed");
                }))
                .isInstanceOf(RetryableLedgerException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    /** Work that calls the ledger again needs a second connection while it holds the first. */
    @Test
    void a_pool_that_has_no_connection_left_is_named_as_the_cause() {
        try (HikariDataSource one = poolOfOne(true)) {
            OwnTransactions transactions = new OwnTransactions(one, real.dialect, RetryPolicy.NEVER, real.sessions);
            assertThatThrownBy(() -> transactions.write(session -> {
                        transactions.read(inner -> attempts.incrementAndGet());
                        return Shop.sale("one").apply(session);
                    }))
                    .isInstanceOf(RetryableLedgerException.class)
                    .hasMessageContaining("is the pool large enough");
            assertThat(attempts).hasValue(0);
            assertThat(transactions.write(Shop.sale("two"))).isEqualTo("applied");
        }
    }

    /** Some hosts let their pools turn auto-commit off. */
    @Test
    void connections_that_come_without_auto_commit_go_back_without_it() throws SQLException {
        try (HikariDataSource off = poolOfOne(false)) {
            OwnTransactions transactions = new OwnTransactions(off, real.dialect, FIVE, real.sessions);
            assertThat(transactions.write(Shop.sale("one"))).isEqualTo("applied");
            assertThat(transactions.<Integer>read(session -> session.handle()
                            .select("SELECT total FROM shop")
                            .mapTo(Integer.class)
                            .one()))
                    .isOne();
            try (Connection connection = off.getConnection()) {
                assertThat(connection.getAutoCommit()).isFalse();
            }
        }
        assertThat(real.shop.number("SELECT COUNT(*) FROM INFORMATION_SCHEMA.SESSIONS WHERE CONTAINS_UNCOMMITTED"))
                .isZero();
    }

    private HikariDataSource poolOfOne(boolean autoCommit) {
        HikariConfig config = new HikariConfig();
        real.pool.copyStateTo(config);
        config.setAutoCommit(autoCommit);
        config.setMaximumPoolSize(1);
        config.setConnectionTimeout(250);
        return new HikariDataSource(config);
    }

    private Written<Integer> duplicate(Session session) {
        return Written.nothing(failing(session, "INSERT INTO shop VALUES (1, 0, 0)"));
    }

    private int failing(Session session, String sql) {
        attempts.incrementAndGet();
        session.handle().execute(sql);
        throw new AssertionError("did not fail");
    }
}
