package io.creditledger.testkit.fault;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** What a JDBC call fails with, and what becomes of the transaction and the connection then. */
public enum JdbcError {
    /** The database has rolled the transaction back, as after a deadlock; it would pass. SQLSTATE 40001. */
    ROLLED_BACK("40001", true) {
        @Override
        void strike(Connection connection) throws SQLException {
            connection.rollback();
        }
    },
    /** A lock was not to be had in time, which ends the statement, and the transaction where errors do so. SQLSTATE HYT00. */
    LOCK_TIMEOUT("HYT00", true) {
        @Override
        void strike(Connection connection) {
            failReally(connection);
        }
    },
    /** The database takes no writes and would not the next time either; ends what a lock that is not to be had ends. SQLSTATE 25006. */
    DETERMINISTIC("25006", true) {
        @Override
        void strike(Connection connection) {
            failReally(connection);
        }
    },
    /** Nobody knows what this is: it has no SQLSTATE. Nothing has happened to the transaction. */
    UNKNOWN(null, false) {
        @Override
        void strike(Connection connection) {
            // The worst that can be: all goes on as if nothing had been.
        }
    },
    /** The connection is gone, and the database rolls back what was not committed. SQLSTATE 08006. */
    CONNECTION_DEAD("08006", false) {
        @Override
        void strike(Connection connection) throws SQLException {
            connection.unwrap(Connection.class).close();
        }

        @Override
        boolean needsTransaction() {
            return false;
        }
    };

    private final @Nullable String state;
    private final boolean saysUndone;

    JdbcError(@Nullable String state, boolean saysUndone) {
        this.state = state;
        this.saysUndone = saysUndone;
    }

    /** Does to a connection what the error stands for. */
    abstract void strike(Connection connection) throws SQLException;

    /** Whether there is nothing to do where each statement stands for itself. */
    boolean needsTransaction() {
        return true;
    }

    /** Whether a database that says this has not done what it was asked for: it never says so of what it has committed. */
    boolean saysUndone() {
        return saysUndone;
    }

    /** Does it to this connection, and then throws. */
    SQLException at(Connection connection) {
        SQLException error = exception();
        try {
            if (!connection.isClosed() && !(needsTransaction() && connection.getAutoCommit())) {
                strike(connection);
            }
        } catch (SQLException worse) {
            error.addSuppressed(worse);
        }
        return error;
    }

    /** The exception alone. */
    SQLException exception() {
        return new SQLException("injected: " + this, state);
    }

    /** Some databases end a transaction at any error, others do not: each does what it does. */
    private static void failReally(Connection connection) {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT nothing FROM there_is_no_such_table");
        } catch (SQLException asWanted) {
            return;
        }
        throw new IllegalStateException("a statement that must fail did not");
    }
}
