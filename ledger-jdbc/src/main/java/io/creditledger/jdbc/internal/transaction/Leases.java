package io.creditledger.jdbc.internal.transaction;

import io.creditledger.jdbc.internal.dialect.Failure;
import io.creditledger.jdbc.internal.wire.RowBatch;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;

/** Takes connections out of a data source and works on them. Thread-safe. */
final class Leases {
    private final DataSource dataSource;
    private final Isolation isolation;
    private final Sessions sessions;
    private final Judge judge;

    Leases(DataSource dataSource, Isolation isolation, Sessions sessions, Judge judge) {
        this.dataSource = dataSource;
        this.isolation = isolation;
        this.sessions = sessions;
        this.judge = judge;
    }

    /** A connection. */
    Lease take() throws Undone {
        try {
            return Lease.of(dataSource, isolation);
        } catch (SQLException | RuntimeException e) {
            throw new Undone(judge.connecting(e), e);
        }
    }

    /** Begins a transaction and works in it. */
    <T> T begin(Lease lease, Function<Session, T> work) throws Undone {
        return judged(lease, () -> {
            lease.begin();
            return lease.commitsItself()
                    ? sessions.onItsOwn(lease.connection(), work)
                    : sessions.on(lease.connection(), work);
        });
    }

    /** Works without a transaction around it. */
    <T> T withoutTransaction(Lease lease, Function<Session, T> work) throws Undone {
        return judged(lease, () -> {
            lease.eachStatementByItself();
            return sessions.on(lease.connection(), work);
        });
    }

    /** Writes rows in the transaction that was begun. */
    void write(Lease lease, List<RowBatch<?>> rows) throws Undone {
        judged(lease, () -> {
            sessions.wire().write(lease.connection(), rows);
            return true;
        });
    }

    private <T> T judged(Lease lease, Work<T> work) throws Undone {
        try {
            return work.run();
        } catch (SQLException e) {
            throw undone(lease, judge.statement(e).orElse(Failure.OTHER), e);
        } catch (RuntimeException e) {
            throw undone(lease, judge.statement(e).orElseThrow(() -> e), e);
        } catch (Error e) {
            // It may have struck in the middle of an answer.
            lease.broken();
            throw e;
        }
    }

    private static Undone undone(Lease lease, Failure failure, Exception origin) {
        if (failure == Failure.CONNECTION_LOST || failure == Failure.NO_CONNECTION) {
            lease.broken();
        }
        return new Undone(failure, origin);
    }

    /** Work on a connection, and what prepares it. */
    private interface Work<T> {
        T run() throws SQLException;
    }
}
