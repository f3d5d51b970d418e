package io.creditledger.jdbc.internal.transaction;

import io.creditledger.jdbc.RetryPolicy;
import io.creditledger.jdbc.internal.dialect.Dialect;
import io.creditledger.jdbc.internal.dialect.Failure;
import io.creditledger.jdbc.internal.dialect.FailureKind;
import io.creditledger.jdbc.internal.wire.Wire;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * Transactions of the ledger's own, on connections of a data source. What the database rolled back for a passing reason is
 * done again, wholly and on a fresh connection; when the answer to a commit is lost, another connection finds out. Thread-safe.
 *
 * <p>Never returns a connection with an open transaction. What the work throws passes unchanged unless the database is behind
 * it; an exception of the database must leave the work, which must not swallow it and carry on.
 */
public final class OwnTransactions implements Transactions {
    private final RetryPolicy policy;
    private final Wire wire;
    private final Judge judge;
    private final Leases leases;
    private final Outcomes outcomes;

    /** Takes connections from there, and tries again as often as the policy says. */
    public OwnTransactions(DataSource dataSource, Dialect dialect, RetryPolicy policy, Sessions sessions) {
        this.policy = policy;
        this.wire = sessions.wire();
        this.judge = new Judge(dialect);
        this.leases = new Leases(dataSource, new Isolation(dialect), sessions, judge);
        this.outcomes = new Outcomes(leases, judge, policy);
    }

    @Override
    public <T> T write(Function<Session, Written<T>> work) {
        return retried(() -> {
            Attempt<T> attempt = attempt(work);
            Written<T> written = attempt.written();
            if (attempt.doubt().isPresent()) {
                outcomes.requireHappened(written, attempt.doubt().get());
            }
            return written.result();
        });
    }

    @Override
    public <T> T read(Function<Session, T> work) {
        return retried(() -> {
            try (Lease lease = leases.take()) {
                return leases.withoutTransaction(lease, work);
            }
        });
    }

    /** The connection is back, or gone, when this returns: finding out needs one too. */
    private <T> Attempt<T> attempt(Function<Session, Written<T>> work) throws Undone {
        try (Lease lease = leases.take()) {
            Written<T> written = leases.begin(lease, work);
            return new Attempt<>(written, commit(lease, written));
        }
    }

    /** What was thrown where nobody knows whether it is committed. */
    private Optional<Exception> commit(Lease lease, Written<?> written) throws Undone {
        if (written.proof().isEmpty()) {
            return Optional.empty();
        }
        boolean along = wire.commitsAlong() && lease.commitsItself();
        if (!along) {
            leases.write(lease, written.rows());
        }
        try {
            if (along) {
                wire.writeAndCommit(lease.connection(), written.rows());
            }
            lease.commit();
            return Optional.empty();
        } catch (SQLException | RuntimeException e) {
            if (judge.commit(e) == FailureKind.ROLLED_BACK) {
                throw new Undone(judge.statement(e).orElse(Failure.SERIALIZATION), e, written.isGuess());
            }
            lease.broken();
            return Optional.of(e);
        } catch (Error e) {
            lease.broken();
            throw e;
        }
    }

    private <T> T retried(Work<T> work) {
        Retries retries = new Retries(policy);
        boolean guessed = false;
        while (true) {
            try {
                return work.run();
            } catch (Undone undone) {
                if (undone.isGuess() && !guessed) {
                    guessed = true;
                    continue;
                }
                if (undone.failure().kind() == FailureKind.DETERMINISTIC) {
                    throw judge.broken(undone);
                }
                if (!retries.again()) {
                    throw judge.givenUp(undone, retries.failed());
                }
            }
        }
    }

    /** One attempt. */
    private interface Work<T> {
        T run() throws Undone;
    }
}
