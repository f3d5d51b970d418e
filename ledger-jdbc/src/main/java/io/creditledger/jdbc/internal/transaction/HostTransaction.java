package io.creditledger.jdbc.internal.transaction;

import io.creditledger.error.InvalidInputException;
import io.creditledger.jdbc.internal.dialect.Dialect;
import io.creditledger.jdbc.internal.dialect.Failure;
import io.creditledger.jdbc.internal.dialect.FailureKind;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;

/**
 * The host's transaction, which the ledger joins: it never commits, closes or changes a setting, rolls back nothing of the host's (but
 * for what is left of a transaction that the database has ended), and never tries
 * again, since only the host knows what else belongs to the transaction. As thread-safe as the host's connection: not.
 *
 * <p>What the work itself throws passes unchanged and leaves the transaction usable.
 */
public final class HostTransaction implements Transactions {
    private final Connection connection;
    private final Sessions sessions;
    private final Judge judge;
    private final Savepoints savepoints;

    /** Joins the transaction on this connection; costs nothing. */
    public HostTransaction(Connection connection, Dialect dialect, Sessions sessions) {
        this.connection = connection;
        this.sessions = sessions;
        this.judge = new Judge(dialect);
        this.savepoints = new Savepoints(dialect);
        judged(() -> {
            requireTransaction();
            return true;
        });
    }

    /** Leaves nothing behind when it fails, so that a host who goes on nevertheless does not commit half of it. */
    @Override
    public <T> T write(Function<Session, Written<T>> work) {
        return judged(() -> {
                    requireTransaction();
                    return savepoints.wholly(
                            connection, () -> sessions.on(connection, session -> written(session, work)));
                })
                .result();
    }

    private static <T> Written<T> written(Session session, Function<Session, Written<T>> work) {
        Written<T> written = work.apply(session);
        session.write(written.rows());
        return written;
    }

    @Override
    public <T> T read(Function<Session, T> work) {
        return judged(() -> {
            requireTransaction();
            return sessions.on(connection, work);
        });
    }

    private void requireTransaction() throws SQLException {
        if (connection.isClosed()) {
            throw new InvalidInputException("connection", "is closed: call the ledger before your transaction ends");
        }
        if (connection.getAutoCommit()) {
            throw new InvalidInputException(
                    "connection",
                    "is in auto-commit mode, so there is no transaction to join: call setAutoCommit(false) and commit"
                            + " yourself, or use the ledger without a connection");
        }
    }

    private <T> T judged(Work<T> work) {
        try {
            return work.run();
        } catch (SQLException e) {
            throw refused(judge.statement(e).orElse(Failure.OTHER), e);
        } catch (RuntimeException e) {
            throw refused(judge.statement(e).orElseThrow(() -> e), e);
        }
    }

    private RuntimeException refused(Failure failure, Exception thrown) {
        return failure.kind() == FailureKind.DETERMINISTIC
                ? judge.brokenAtHost(failure, thrown)
                : judge.passingAtHost(failure, thrown);
    }

    /** Work on the host's connection. */
    private interface Work<T> {
        T run() throws SQLException;
    }
}
