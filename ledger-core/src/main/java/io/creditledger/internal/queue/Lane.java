package io.creditledger.internal.queue;

import io.creditledger.error.RetryableLedgerException;
import io.creditledger.internal.queue.Ticket.State;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A queue in which one caller at a time has the lead. What has come while a batch was on its way is the next batch: there is no
 * timer, and nobody waits where nobody else is. There are no threads but the callers'. Thread-safe.
 */
final class Lane {
    private final int mostQueued;
    private final ReentrantLock lock = new ReentrantLock();
    private final ArrayDeque<Ticket> queue = new ArrayDeque<>();
    private boolean led;

    /** In which so many may wait. */
    Lane(int mostQueued) {
        this.mostQueued = mostQueued;
    }

    /** Queues a ticket; the first one leads. */
    void enter(Ticket ticket) {
        lock.lock();
        try {
            if (queue.size() >= mostQueued) {
                throw new RetryableLedgerException(
                        "too many callers are waiting; this was not even queued, and nothing was written: is the database slow?",
                        new RejectedExecutionException(queue.size() + " are queued"));
            }
            queue.add(ticket);
            if (!led) {
                led = true;
                ticket.move(State.LEADING);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Takes a ticket out of the queue again; false where that is too late. */
    boolean withdraw(Ticket ticket) {
        lock.lock();
        try {
            boolean inTime = ticket.state() == State.QUEUED;
            if (inTime) {
                queue.remove(ticket);
                ticket.move(State.WITHDRAWN);
            }
            return inTime;
        } finally {
            lock.unlock();
        }
    }

    /** Takes the first tickets, beginning with that of whoever leads. */
    List<Ticket> take(int most) {
        List<Ticket> taken = new ArrayList<>();
        lock.lock();
        try {
            while (!queue.isEmpty() && taken.size() < most) {
                Ticket ticket = queue.remove();
                ticket.take();
                taken.add(ticket);
            }
        } finally {
            lock.unlock();
        }
        return taken;
    }

    /** Hands the lead on to the first who waits, if anybody does. */
    void handOn() {
        lock.lock();
        try {
            Ticket next = queue.peek();
            if (next == null) {
                led = false;
            } else {
                next.move(State.LEADING);
            }
        } finally {
            lock.unlock();
        }
    }
}
