package io.creditledger.jdbc.transaction;

import com.zaxxer.hikari.HikariDataSource;
import io.creditledger.jdbc.DatabaseEngine;
import io.creditledger.jdbc.RetryPolicy;
import io.creditledger.jdbc.db.TestDatabase;
import io.creditledger.jdbc.internal.dialect.Dialect;
import io.creditledger.jdbc.internal.dialect.Dialects;
import io.creditledger.jdbc.internal.dialect.Failure;
import io.creditledger.jdbc.internal.transaction.OwnTransactions;
import io.creditledger.jdbc.internal.transaction.Sessions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/** A shop on an empty database of one of the engines. */
final class RealDatabase implements AutoCloseable {
    final HikariDataSource pool;
    final Shop shop;
    final DatabaseEngine engine;
    final Dialect dialect;
    final Sessions sessions;

    RealDatabase(TestDatabase database) throws SQLException {
        pool = database.newDatabase();
        shop = new Shop(pool);
        try (Connection connection = pool.getConnection()) {
            engine = DatabaseEngine.of(connection);
        }
        dialect = Dialects.of(engine);
        sessions = new Sessions(dialect.wire(""), fresh -> {});
    }

    OwnTransactions transactions(RetryPolicy policy) {
        return new OwnTransactions(pool, dialect, policy, sessions);
    }

    /** Why these statements, one after the other in one transaction, fail; empty if they do not. */
    Optional<Failure> failure(String... statements) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            return failure(connection, statements);
        }
    }

    /** The same, in a transaction that is rolled back afterwards. */
    Optional<Failure> failure(Connection connection, String... statements) {
        try {
            // SQLite takes its lock as soon as a transaction begins.
            connection.setAutoCommit(false);
            rolledBack(connection, statements);
            return Optional.empty();
        } catch (SQLException e) {
            return dialect.failure(e);
        }
    }

    private static void rolledBack(Connection connection, String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } finally {
            connection.rollback();
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
