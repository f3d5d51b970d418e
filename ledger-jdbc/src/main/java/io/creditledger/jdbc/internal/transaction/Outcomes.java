package io.creditledger.jdbc.internal.transaction;

import io.creditledger.error.LedgerException;
import io.creditledger.error.OutcomeUnknownException;
import io.creditledger.jdbc.RetryPolicy;
import java.sql.SQLException;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds out whether a transaction was committed when the answer to its commit was lost. Thread-safe. */
final class Outcomes {
    private static final Logger LOG = LoggerFactory.getLogger(Outcomes.class);

    private final Leases leases;
    private final Judge judge;
    private final RetryPolicy policy;

    Outcomes(Leases leases, Judge judge, RetryPolicy policy) {
        this.leases = leases;
        this.judge = judge;
        this.policy = policy;
    }

    /** Returns if it was committed; throws {@link Undone} if it certainly was not. */
    void requireHappened(Written<?> written, Exception doubt) throws Undone {
        LOG.warn("The answer to a commit was lost; looking whether {} happened", written.keys());
        Retries retries = new Retries(policy);
        while (true) {
            try {
                if (happened(written.proof().orElseThrow())) {
                    return;
                }
                throw judge.undone(doubt);
            } catch (Unanswered unanswered) {
                if (!retries.again()) {
                    throw unknown(written, doubt, unanswered);
                }
            }
        }
    }

    /**
     * What the transaction that looks has found holds only once it has been committed itself, with the locks that it took. A no: in a
     * cluster that certifies transactions at their commit, this node may not have heard yet what another one has committed. A yes: where
     * commits wait for a standby, one whose wait was cut off is there for all to see, and lost if this server dies next. A commit after it
     * waits until the standby has both.
     */
    private boolean happened(Predicate<Session> proof) throws Unanswered {
        try (Lease lease = leases.take()) {
            boolean yes = leases.begin(lease, proof::test);
            lease.commit();
            return yes;
        } catch (Undone | SQLException | RuntimeException e) {
            throw new Unanswered(e);
        }
    }

    /** What has no keys, such as a sweep, may simply be done again. */
    private LedgerException unknown(Written<?> written, Exception doubt, Unanswered unanswered) {
        Throwable cause = Judge.origin(doubt);
        cause.addSuppressed(unanswered.reason());
        return written.keys().isEmpty()
                ? judge.mayBeRepeated(doubt)
                : new OutcomeUnknownException(written.keys(), cause);
    }

    /** Nobody could be asked. */
    private static final class Unanswered extends Exception {
        private static final long serialVersionUID = 1L;

        private final Exception reason;

        Unanswered(Exception reason) {
            super(null, null, false, false);
            this.reason = reason instanceof Undone undone ? undone.origin() : reason;
        }

        Exception reason() {
            return reason;
        }
    }
}
