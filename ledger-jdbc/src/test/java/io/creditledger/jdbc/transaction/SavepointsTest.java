package io.creditledger.jdbc.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.creditledger.jdbc.db.TestDatabase;
import io.creditledger.jdbc.internal.dialect.Failure;
import io.creditledger.jdbc.internal.transaction.HostTransaction;
import io.creditledger.jdbc.internal.transaction.Savepoints;
import io.creditledger.jdbc.internal.transaction.Session;
import io.creditledger.jdbc.internal.transaction.Written;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An insert that may meet a duplicate, and the transaction around it, on every database. */
final class SavepointsTest {
    private static final String DATABASES = "io.creditledger.jdbc.db.Databases#all";

    @ParameterizedTest
    @MethodSource(DATABASES)
    void a_duplicate_is_an_answer_and_the_transaction_goes_on(TestDatabase database) throws SQLException {
        try (RealDatabase real = new RealDatabase(database);
                Connection connection = real.pool.getConnection()) {
            connection.setAutoCommit(false);
            Savepoints savepoints = new Savepoints(real.dialect);
            List<Boolean> answers = new HostTransaction(connection, real.dialect, real.sessions)
                    .write(session -> written(List.of(
                            insert(savepoints, session, "first"),
                            insert(savepoints, session, "first"),
                            insert(savepoints, session, "second"))));
            connection.commit();
            assertThat(answers).containsExactly(true, false, true);
            assertThat(real.shop.number("SELECT COUNT(*) FROM sale")).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void another_failure_stays_one(TestDatabase database) throws SQLException {
        try (RealDatabase real = new RealDatabase(database);
                Connection connection = real.pool.getConnection()) {
            connection.setAutoCommit(false);
            Savepoints savepoints = new Savepoints(real.dialect);
            real.sessions.on(connection, session -> {
                assertThatThrownBy(() -> savepoints.insert(
                                connection, () -> session.handle().execute("INSERT INTO nowhere VALUES (1)")))
                        .isInstanceOf(JdbiException.class)
                        .satisfies(it -> assertThat(real.dialect.failure(it))
                                .hasValueSatisfying(
                                        failure -> assertThat(failure).isNotEqualTo(Failure.DUPLICATE)));
                return true;
            });
            connection.rollback();
        }
    }

    /** As after a deadlock, where the driver had sent a batch: the database goes on behind the statement that failed. */
    @ParameterizedTest
    @MethodSource(DATABASES)
    void what_comes_behind_the_end_of_a_transaction_is_not_left_for_the_host_to_commit(TestDatabase database)
            throws SQLException {
        try (RealDatabase real = new RealDatabase(database);
                Connection connection = real.pool.getConnection()) {
            assumeFalse(real.dialect.errorsEndTransactions(), "behind an error this database does nothing");
            connection.setAutoCommit(false);
            HostTransaction transaction = new HostTransaction(connection, real.dialect, real.sessions);
            assertThatThrownBy(() -> transaction.write(session -> {
                        rollBack(session.connection());
                        session.handle().execute("INSERT INTO sale VALUES (?)", "behind it");
                        throw new IllegalStateException("the statement before that failed");
                    }))
                    .isInstanceOf(IllegalStateException.class);
            connection.commit();
            assertThat(real.shop.number("SELECT COUNT(*) FROM sale")).isZero();
        }
    }

    private static void rollBack(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean insert(Savepoints savepoints, Session session, String name) {
        return savepoints.insert(
                session.connection(), () -> session.handle().execute("INSERT INTO sale VALUES (?)", name));
    }

    private static <T> Written<T> written(T result) {
        return new Written<>(result, List.of(), Optional.of(again -> false), List.of());
    }
}
