package io.creditledger.testkit.fault;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What is to happen at one JDBC call, and at which. Immutable; {@link FaultyDataSource#inject} lets it happen.
 *
 * <pre>{@code
 * Fault.before(17).fails(JdbcError.ROLLED_BACK)                            // the 17th call, whichever it is
 * Fault.after(2).of(JdbcCall.EXECUTE).fails(JdbcError.CONNECTION_DEAD)     // the second statement has run, its answer is lost
 * Fault.before(1).of(JdbcCall.COMMIT).runs(latch::countDown)               // no failure: a delay, a signal, another caller
 * }</pre>
 */
public final class Fault {
    private final boolean afterwards;
    private final int number;
    private final Set<JdbcCall> calls;
    private final Optional<JdbcError> error;
    private final Runnable action;
    private final boolean forGood;
    private final Optional<Predicate<Thread>> threads;

    private Fault(
            boolean afterwards,
            int number,
            Set<JdbcCall> calls,
            Optional<JdbcError> error,
            Runnable action,
            boolean forGood,
            Optional<Predicate<Thread>> threads) {
        if (number < 1) {
            throw new IllegalArgumentException("calls are counted from 1 on, not from " + number);
        }
        this.afterwards = afterwards;
        this.number = number;
        this.calls = calls;
        this.error = error;
        this.action = action;
        this.forGood = forGood;
        this.threads = threads;
    }

    /** Strikes before the k-th call has any effect. */
    public static Fault before(int k) {
        return at(false, k);
    }

    /** Strikes when the k-th call has had its effect, and its answer is on its way. */
    public static Fault after(int k) {
        return at(true, k);
    }

    /** The first commit never arrives: the connection is dead, and nothing was committed. */
    public static Fault lostCommit() {
        return before(1).of(JdbcCall.COMMIT).fails(JdbcError.CONNECTION_DEAD);
    }

    /** The first commit arrives and is done, but the connection is dead before its answer comes. */
    public static Fault lostAnswer() {
        return after(1).of(JdbcCall.COMMIT).fails(JdbcError.CONNECTION_DEAD);
    }

    private static Fault at(boolean afterwards, int k) {
        return new Fault(
                afterwards, k, EnumSet.allOf(JdbcCall.class), Optional.empty(), () -> {}, false, Optional.empty());
    }

    /** Counts calls of these kinds only. Default: every call. */
    public Fault of(JdbcCall first, JdbcCall... others) {
        return new Fault(afterwards, number, EnumSet.of(first, others), error, action, forGood, threads);
    }

    /** Fails the call like this. Default: the call does not fail. */
    public Fault fails(JdbcError how) {
        return new Fault(afterwards, number, calls, Optional.of(how), action, forGood, threads);
    }

    /** Does this, in the thread that makes the call, which waits for it; and before it fails, if it does. */
    public Fault runs(Runnable meanwhile) {
        return new Fault(afterwards, number, calls, error, meanwhile, forGood, threads);
    }

    /** Strikes at every call that follows as well. Default: once. */
    public Fault forGood() {
        return new Fault(afterwards, number, calls, error, action, true, threads);
    }

    /**
     * Counts the calls of these threads. Default: of the one that injects the fault, so that it is certain which call strikes, whatever a
     * pool's own threads do.
     */
    public Fault in(Predicate<Thread> those) {
        return new Fault(afterwards, number, calls, error, action, forGood, Optional.of(those));
    }

    /** Counts the calls of every thread: where the ledger is called by workers of the host's own, say. */
    public Fault inAnyThread() {
        return in(thread -> true);
    }

    boolean afterwards() {
        return afterwards;
    }

    int number() {
        return number;
    }

    boolean counts(JdbcCall call) {
        return calls.contains(call);
    }

    Optional<JdbcError> error() {
        return error;
    }

    Runnable action() {
        return action;
    }

    boolean isForGood() {
        return forGood;
    }

    Predicate<Thread> threadsOr(Thread injecting) {
        return threads.orElse(thread -> thread == injecting);
    }

    @Override
    public String toString() {
        return (forGood ? "from then on, " : "") + (afterwards ? "after " : "before ") + "call " + number
                + error.map(how -> ": " + how).orElse("");
    }
}
