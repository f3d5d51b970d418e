package io.creditledger.jdbc.internal.transaction;

import io.creditledger.jdbc.internal.dialect.Failure;
import java.sql.SQLException;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;

/** Takes connections out of a data source and works on them. Thread-safe. */
final class Leases {
    private final DataSource dataSource;
    private final Isolation isolation;
    private final SharedJdbi jdbi;
    private final Judge judge;

    Leases(DataSource dataSource, Isolation isolation, SharedJdbi jdbi, Judge judge) {
        this.dataSource = dataSource;
        this.isolation = isolation;
        this.jdbi = jdbi;
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
    <T> T begin(Lease lease, Function<Handle, T> work) throws Undone {
        return judged(lease, () -> {
            lease.begin();
            return jdbi.on(lease.connection(), work);
        });
    }

    /** Works without a transaction around it. */
    <T> T withoutTransaction(Lease lease, Function<Handle, T> work) throws Undone {
        return judged(lease, () -> {
            lease.eachStatementByItself();
            return jdbi.on(lease.connection(), work);
        });
    }

    private <T> T judged(Lease lease, Work<T> work) throws Undone {
        try {
            return work.run();
        } catch (SQLException e) {
            throw undone(lease, judge.statement(e).orElse(Failure.OTHER), e);
        } catch (RuntimeException e) {
            throw undone(lease, judge.statement(e).orElseThrow(() -> e), e);
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
