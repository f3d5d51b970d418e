package io.creditledger.jdbc.internal.transaction;

import java.sql.Connection;
import java.util.function.Supplier;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.statement.Cleanable;
import org.jspecify.annotations.Nullable;

/** Gives a Jdbi whatever connection the current thread lends it for a moment, and never closes it. Thread-safe. */
final class LentConnection implements ConnectionFactory {
    private static final ThreadLocal<@Nullable Connection> CURRENT = new ThreadLocal<>();

    /** What the action makes of this connection; the action opens at most once. */
    <T> T lend(Connection connection, Supplier<T> action) {
        CURRENT.set(connection);
        try {
            return action.get();
        } finally {
            CURRENT.remove();
        }
    }

    @Override
    public Connection openConnection() {
        Connection connection = CURRENT.get();
        if (connection == null) {
            throw new IllegalStateException("no connection was lent: work on the handle that was passed in");
        }
        return connection;
    }

    /** Whoever lent it closes it. */
    @Override
    public void closeConnection(Connection connection) {
        // Deliberately nothing.
    }

    @Override
    public Cleanable getCleanableFor(Connection connection) {
        return Cleanable.NO_OP;
    }
}
