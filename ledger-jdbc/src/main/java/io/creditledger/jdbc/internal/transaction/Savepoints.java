package io.creditledger.jdbc.internal.transaction;

import io.creditledger.jdbc.internal.dialect.Dialect;
import io.creditledger.jdbc.internal.dialect.Failure;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Savepoint;
import java.util.Optional;
import java.util.function.Supplier;

/** Part of a transaction that may fail without the rest. Stateless. */
public final class Savepoints {
    private final Dialect dialect;

    /** Savepoints of that database. */
    public Savepoints(Dialect dialect) {
        this.dialect = dialect;
    }

    /**
     * Inserts under a savepoint. False if somebody else had already written a row with the same unique key, or did so in the
     * same moment: then the transaction stands where it stood before, and can go on. Every other failure leaves the work as
     * usual. Without savepoints it has to be one row, or none that may be there.
     */
    public boolean insert(Connection connection, Runnable insert) {
        if (!dialect.insertsUnderSavepoint()) {
            return duplicate(insert).isEmpty();
        }
        try {
            Savepoint savepoint = connection.setSavepoint();
            Optional<RuntimeException> duplicate = duplicate(insert);
            if (duplicate.isPresent()) {
                // Some databases have no savepoint left to release after this.
                connection.rollback(savepoint);
            } else {
                release(connection, savepoint);
            }
            return duplicate.isEmpty();
        } catch (SQLException e) {
            throw new StatementFailed(e);
        }
    }

    /**
     * Does work wholly or not at all: when it fails, what it had done so far is taken back. Where an error ends the
     * transaction anyway, that is done already.
     */
    <T> T wholly(Connection connection, Supplier<T> work) throws SQLException {
        if (dialect.errorsEndTransactions()) {
            return work.get();
        }
        Savepoint savepoint = connection.setSavepoint();
        try {
            T result = work.get();
            release(connection, savepoint);
            return result;
        } catch (SQLException | RuntimeException | Error e) {
            takeBack(connection, savepoint, e);
            throw e;
        }
    }

    private static void takeBack(Connection connection, Savepoint savepoint, Throwable failure) {
        try {
            connection.rollback(savepoint);
        } catch (SQLException gone) {
            failure.addSuppressed(gone);
            rollBackTheRest(connection, failure);
        }
    }

    /**
     * The savepoint went with the connection, or with the whole transaction, as after a deadlock. What a driver had sent
     * behind the statement that failed then stands in a new transaction, which a host that goes on must not commit.
     */
    private static void rollBackTheRest(Connection connection, Throwable failure) {
        try {
            connection.rollback();
        } catch (SQLException gone) {
            failure.addSuppressed(gone);
        }
    }

    private Optional<RuntimeException> duplicate(Runnable insert) {
        try {
            insert.run();
            return Optional.empty();
        } catch (RuntimeException e) {
            if (dialect.failure(e).filter(Failure.DUPLICATE::equals).isEmpty()) {
                throw e;
            }
            return Optional.of(e);
        }
    }

    private void release(Connection connection, Savepoint savepoint) throws SQLException {
        if (dialect.releasesSavepoints()) {
            try {
                connection.releaseSavepoint(savepoint);
            } catch (SQLFeatureNotSupportedException e) {
                // It then goes with the transaction.
            }
        }
    }
}
