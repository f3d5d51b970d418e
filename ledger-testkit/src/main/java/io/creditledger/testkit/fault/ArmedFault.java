package io.creditledger.testkit.fault;

import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Predicate;

/** A fault that waits for its call. Thread-safe. */
final class ArmedFault {
    private final Fault fault;
    private final Predicate<Thread> threads;
    private int counted;
    private boolean struck;
    private Optional<JdbcCall> first = Optional.empty();

    ArmedFault(Fault fault, Thread injecting) {
        this.fault = fault;
        this.threads = fault.threadsOr(injecting);
    }

    /** Counts a call; whether it strikes there. What would be a lie there waits for the next call. */
    synchronized boolean strikes(JdbcCall call, boolean isCommitted) {
        if (!threads.test(Thread.currentThread()) || !fault.counts(call)) {
            return false;
        }
        counted++;
        boolean lies =
                isCommitted && fault.error().filter(JdbcError::saysUndone).isPresent();
        boolean strikes = counted >= fault.number() && (fault.isForGood() || !struck) && !lies;
        if (strikes && !struck) {
            struck = true;
            first = Optional.of(call);
        }
        return strikes;
    }

    /**
     * Whether it strikes before the call's effect. What is closed stays closed, whatever the answer: nothing could be told from a
     * leak otherwise. And no database commits and then says that it has not.
     */
    boolean isBefore(JdbcCall call) {
        if (call == JdbcCall.CLOSE && fault.error().isPresent()) {
            return false;
        }
        boolean wouldLie = call == JdbcCall.COMMIT
                && fault.error().filter(JdbcError::saysUndone).isPresent();
        return !fault.afterwards() || wouldLie;
    }

    /** Happens, at a call on this connection. */
    void strike(Optional<FaultyConnection> connection) throws SQLException {
        fault.action().run();
        if (fault.error().isPresent()) {
            JdbcError error = fault.error().get();
            throw connection.map(those -> those.fail(error)).orElseGet(error::exception);
        }
    }

    /** The first call at which it struck. */
    synchronized Optional<JdbcCall> first() {
        return first;
    }
}
