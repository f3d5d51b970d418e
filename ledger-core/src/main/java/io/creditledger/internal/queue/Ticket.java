package io.creditledger.internal.queue;

import io.creditledger.internal.store.Answer;
import io.creditledger.internal.store.Write;
import io.creditledger.value.Account;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** The place of a caller in a lane. Moved on by its lane under the lane's lock, and settled by whoever has taken it. */
final class Ticket {
    private final Write<Object> write;
    private final long deadline;
    private final boolean isSecond;
    private final boolean isApart;
    private final Thread caller = Thread.currentThread();
    private volatile State state = State.QUEUED;
    private boolean hasWaited;
    private @Nullable Answer<Object> answer;

    /** For the current thread, which waits until this moment of {@link System#nanoTime}. */
    Ticket(Write<Object> write, long deadline, boolean isSecond, boolean isApart) {
        this.write = write;
        this.isSecond = isSecond;
        this.isApart = isApart;
        this.deadline = deadline;
    }

    Write<Object> write() {
        return write;
    }

    /** Whose book it writes to. */
    Account account() {
        return write.request().accounts().iterator().next();
    }

    /** Whether the same write has been in a batch before. */
    boolean isSecond() {
        return isSecond;
    }

    /** Whether it shares transactions with others of its account only. */
    boolean isApart() {
        return isApart;
    }

    /** Whether it may be in the same batch as whoever leads it. */
    boolean mayGoWith(Ticket leading) {
        return leading.isApart ? account().equals(leading.account()) : !isApart;
    }

    /** Whether its caller, who alone asks, has had to wait. */
    boolean hasWaited() {
        return hasWaited;
    }

    State state() {
        return state;
    }

    /** Moves on; the caller goes on waiting. */
    void take() {
        state = State.TAKEN;
    }

    /** Moves on, and wakes the caller. */
    void move(State next) {
        state = next;
        LockSupport.unpark(caller);
    }

    void settle(Answer<Object> itsAnswer) {
        answer = itsAnswer;
        move(State.ANSWERED);
    }

    Answer<Object> answer() {
        return Objects.requireNonNull(answer, "it was answered");
    }

    /**
     * Waits as long as it is in this state, and does something now and then; false where the time was up before, or the caller was
     * interrupted.
     */
    boolean leaves(State waiting, Duration nowAndThen, Runnable meanwhile) {
        while (state == waiting) {
            if (!isPatient()) {
                return state != waiting;
            }
            hasWaited = true;
            LockSupport.parkNanos(this, Math.min(deadline - System.nanoTime(), nowAndThen.toNanos()));
            if (state == waiting) {
                meanwhile.run();
            }
        }
        return true;
    }

    private boolean isPatient() {
        return deadline - System.nanoTime() > 0 && !Thread.currentThread().isInterrupted();
    }

    /** Where a ticket is on its way. */
    enum State {
        /** Waits for its turn, and may still go away. */
        QUEUED,
        /** Went away before its turn. */
        WITHDRAWN,
        /** Its caller is to run the next transaction, for itself and for others. */
        LEADING,
        /** In a transaction that somebody runs. */
        TAKEN,
        /** There is an answer. */
        ANSWERED,
        /** There is none yet, and nothing was written: to be queued once more. */
        AGAIN,
        /** Somebody holds one of several accounts, and nothing was written: to be queued once more, with its account alone. */
        APART,
        /** That transaction failed, and nothing was written: its caller is to run one of its own. */
        ALONE,
        /** It may have been written: its caller is to find out, by a transaction of its own. */
        IN_DOUBT
    }
}
