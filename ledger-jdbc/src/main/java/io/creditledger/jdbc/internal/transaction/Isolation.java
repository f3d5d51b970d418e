package io.creditledger.jdbc.internal.transaction;

import io.creditledger.jdbc.internal.dialect.Dialect;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * At which isolation the ledger's own transactions run: READ COMMITTED, where that is not what connections come with anyway.
 * Thread-safe.
 *
 * <p>Only the first connection is asked what it comes with, since asking is a round trip on some databases and connections of
 * one pool are alike.
 */
final class Isolation {
    private static final int WANTED = Connection.TRANSACTION_READ_COMMITTED;

    private final Dialect dialect;
    private volatile @Nullable Integer original;

    Isolation(Dialect dialect) {
        this.dialect = dialect;
    }

    /** Sets it on a connection without an open transaction. */
    void apply(Connection connection) throws SQLException {
        if (original(connection) != WANTED) {
            connection.setTransactionIsolation(WANTED);
        }
    }

    /** Sets it back. */
    void restore(Connection connection) throws SQLException {
        int level = original(connection);
        if (level != WANTED) {
            connection.setTransactionIsolation(level);
        }
    }

    private int original(Connection connection) throws SQLException {
        Integer known = original;
        if (known == null) {
            known = ask(connection);
            original = known;
        }
        return known;
    }

    /** A database that has no such level is left as it is. */
    private int ask(Connection connection) throws SQLException {
        if (!dialect.readCommitted() || !connection.getMetaData().supportsTransactionIsolationLevel(WANTED)) {
            return WANTED;
        }
        return connection.getTransactionIsolation();
    }
}
