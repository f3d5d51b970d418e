package io.creditledger.jdbc.transaction;

import static io.creditledger.jdbc.DatabaseEngine.SQLITE;
import static org.assertj.core.api.Assertions.assertThat;

import io.creditledger.jdbc.RetryPolicy;
import io.creditledger.jdbc.db.Databases;
import io.creditledger.jdbc.db.TestDatabase;
import io.creditledger.jdbc.internal.dialect.Failure;
import io.creditledger.jdbc.internal.transaction.OwnTransactions;
import io.creditledger.jdbc.internal.transaction.Session;
import io.creditledger.jdbc.internal.transaction.Written;
import io.creditledger.testkit.Capability;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the databases themselves say when something fails, and that it is understood. */
final class RealFailuresTest {
    private static final String DATABASES = "io.creditledger.jdbc.db.Databases#all";

    /** How to make a session wait only briefly for a lock. HSQLDB is missing: it waits for ever. */
    static Stream<Arguments> impatience() {
        return Stream.of(
                Arguments.of(Databases.H2_MEMORY, "SET LOCK_TIMEOUT 100"),
                Arguments.of(Databases.POSTGRES_14, "SET lock_timeout = '100ms'"),
                Arguments.of(Databases.POSTGRES_18, "SET lock_timeout = '100ms'"),
                Arguments.of(Databases.MARIADB, "SET SESSION innodb_lock_wait_timeout = 1"),
                Arguments.of(Databases.SQLITE, "PRAGMA busy_timeout = 100"),
                Arguments.of(
                        Databases.DERBY,
                        "CALL SYSCS_UTIL.SYSCS_SET_DATABASE_PROPERTY('derby.locks.waitTimeout', '1')"));
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void a_key_that_is_there(TestDatabase database) throws SQLException {
        try (RealDatabase real = new RealDatabase(database)) {
            assertThat(real.failure("INSERT INTO shop VALUES (1, 0, 0)")).hasValue(Failure.DUPLICATE);
        }
    }

    /** Of SQLite only the primary code can be had, and that is one for all constraints. */
    @ParameterizedTest
    @MethodSource(DATABASES)
    void a_constraint_that_is_broken(TestDatabase database) throws SQLException {
        try (RealDatabase real = new RealDatabase(database)) {
            assertThat(real.failure("UPDATE shop SET total = NULL"))
                    .hasValue(real.engine == SQLITE ? Failure.DUPLICATE : Failure.CONSTRAINT);
        }
    }

    /** SQLite has one code for all mistakes in a statement. */
    @ParameterizedTest
    @MethodSource(DATABASES)
    void a_table_that_is_not_there(TestDatabase database) throws SQLException {
        try (RealDatabase real = new RealDatabase(database)) {
            assertThat(real.failure("UPDATE nowhere SET total = 0"))
                    .hasValue(real.engine == SQLITE ? Failure.OTHER : Failure.MISSING_TABLE);
        }
    }

    @ParameterizedTest
    @MethodSource("impatience")
    void a_lock_that_is_not_to_be_had(TestDatabase database, String impatient) throws SQLException {
        try (RealDatabase real = new RealDatabase(database);
                Connection holder = real.pool.getConnection();
                Connection waiter = real.pool.getConnection()) {
            execute(waiter, impatient);
            holder.setAutoCommit(false);
            execute(holder, "UPDATE shop SET total = 7");
            assertThat(real.failure(waiter, "UPDATE shop SET total = 8")).hasValue(Failure.LOCK_TIMEOUT);
            holder.rollback();
        }
    }

    /** Each of two writers holds what the other wants next: one is rolled back, and done again. */
    @ParameterizedTest
    @MethodSource("severalWriters")
    void writers_that_wait_for_each_other_both_happen(TestDatabase database) throws Exception {
        try (RealDatabase real = new RealDatabase(database)) {
            real.shop.execute("INSERT INTO shop VALUES (2, 0, 0)");
            OwnTransactions transactions = real.transactions(RetryPolicy.DEFAULT);
            CyclicBarrier bothHoldOne = new CyclicBarrier(2);
            CompletableFuture<Void> other =
                    CompletableFuture.runAsync(() -> transactions.write(crossing(2, 1, bothHoldOne)));
            transactions.write(crossing(1, 2, bothHoldOne));
            other.get(1, TimeUnit.MINUTES);
            assertThat(real.shop.number("SELECT SUM(total) FROM shop")).isEqualTo(4);
        }
    }

    /** Where two transactions may write at once; all but Derby, which takes its time to notice. */
    static Stream<TestDatabase> severalWriters() {
        return Databases.all()
                .filter(database -> !database.lacks().containsKey(Capability.OPEN_TRANSACTIONS_SIDE_BY_SIDE))
                .filter(database -> database != Databases.DERBY);
    }

    private static Function<Session, Written<Integer>> crossing(int first, int second, CyclicBarrier bothHoldOne) {
        AtomicInteger attempts = new AtomicInteger();
        return session -> {
            session.handle().execute("UPDATE shop SET total = total + 1 WHERE id = ?", first);
            if (attempts.incrementAndGet() == 1) {
                meet(bothHoldOne);
            }
            session.handle().execute("UPDATE shop SET total = total + 1 WHERE id = ?", second);
            return new Written<>(second, List.of(), Optional.of(again -> false), List.of());
        };
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A transaction of the ledger's own does not change how connections come out of the pool. */
    @ParameterizedTest
    @MethodSource(DATABASES)
    void connections_go_back_as_they_came(TestDatabase database) throws SQLException {
        try (RealDatabase real = new RealDatabase(database)) {
            real.pool.setMaximumPoolSize(1);
            List<Integer> before = settings(real);
            OwnTransactions transactions = real.transactions(RetryPolicy.DEFAULT);
            assertThat(transactions.write(Shop.sale("one"))).isEqualTo("applied");
            assertThat(transactions.write(Shop.sale("one"))).isEqualTo("replayed");
            assertThat(real.shop.sold("one")).isOne();
            assertThat(settings(real)).isEqualTo(before);
        }
    }

    private static List<Integer> settings(RealDatabase real) throws SQLException {
        try (Connection connection = real.pool.getConnection()) {
            return List.of(connection.getTransactionIsolation(), connection.getAutoCommit() ? 1 : 0);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
