package io.creditledger.internal.queue;

import io.creditledger.error.RetryableLedgerException;
import io.creditledger.internal.queue.Ticket.State;
import io.creditledger.value.Account;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A queue in which one caller at a time has the lead. What has come while a batch was on its way is the next batch: there is no
 * timer, and nobody waits where nobody else is. There are no threads but the callers'. Thread-safe.
 *
 * <p>A batch that takes too long, such as one that waits for an account which somebody else holds, loses the lead: another batch
 * goes past it, with all accounts but those that are still on their way.
 */
final class Lane {
    /** A slow database must not be asked for more and more at a time. */
    private static final int MOST_ON_THE_WAY = 4;

    private final int mostQueued;
    private final long tooLong;
    private final ReentrantLock lock = new ReentrantLock();
    private final ArrayDeque<Ticket> queue = new ArrayDeque<>();
    private final Map<Ticket, Set<Account>> onTheWay = new HashMap<>();
    private @Nullable Ticket leader;
    private long ledSince;
    private boolean nobodyMayLead;

    /** In which so many may wait, and a batch keeps the lead for so long. */
    Lane(int mostQueued, Duration tooLong) {
        this.mostQueued = mostQueued;
        this.tooLong = tooLong.toNanos();
    }

    /** Queues a ticket. Those that were set apart come first: while they wait, their account is in the way of others. */
    void enter(Ticket ticket) {
        lock.lock();
        try {
            if (queue.size() >= mostQueued) {
                throw new RetryableLedgerException(
                        "too many callers are waiting; this was not even queued, and nothing was written: is the database slow?",
                        new RejectedExecutionException(queue.size() + " are queued"));
            }
            if (ticket.isApart()) {
                queue.addFirst(ticket);
            } else {
                queue.addLast(ticket);
            }
            nobodyMayLead = nobodyMayLead && !isFree(ticket.account());
            giveLead();
        } finally {
            lock.unlock();
        }
    }

    /** Gives the lead to the first who may have it, unless somebody has it, and not for too long. */
    void giveLead() {
        lock.lock();
        try {
            boolean isOnTime = leader != null && System.nanoTime() - ledSince < tooLong;
            if (isOnTime || nobodyMayLead || onTheWay.size() >= MOST_ON_THE_WAY) {
                return;
            }
            for (Ticket ticket : queue) {
                if (ticket.state() == State.QUEUED && isFree(ticket.account())) {
                    leader = ticket;
                    ledSince = System.nanoTime();
                    ticket.move(State.LEADING);
                    return;
                }
            }
            nobodyMayLead = true;
        } finally {
            lock.unlock();
        }
    }

    /** Takes a ticket out of the queue again, and hands on the lead if it had that; false where that is too late. */
    boolean withdraw(Ticket ticket) {
        lock.lock();
        try {
            boolean inTime = ticket.state() == State.QUEUED || ticket.state() == State.LEADING;
            if (inTime) {
                queue.remove(ticket);
                ticket.move(State.WITHDRAWN);
                if (leader == ticket) {
                    leader = null;
                    giveLead();
                }
            }
            return inTime;
        } finally {
            lock.unlock();
        }
    }

    /** Takes the ticket of whoever leads, and then the first ones that may go with it; none, if another one took it along. */
    List<Ticket> take(Ticket leading, int most) {
        lock.lock();
        try {
            if (leading.state() != State.LEADING) {
                return List.of();
            }
            List<Ticket> taken = removed(leading, most);
            onTheWay.put(leading, taken.stream().map(Ticket::account).collect(Collectors.toSet()));
            taken.forEach(Ticket::take);
            if (taken.contains(leader)) {
                leader = leading;
            }
            return taken;
        } finally {
            lock.unlock();
        }
    }

    private List<Ticket> removed(Ticket leading, int most) {
        List<Ticket> taken = new ArrayList<>();
        queue.remove(leading);
        taken.add(leading);
        Iterator<Ticket> others = queue.iterator();
        while (others.hasNext() && taken.size() < most) {
            Ticket other = others.next();
            if (isFree(other.account()) && other.mayGoWith(leading)) {
                others.remove();
                taken.add(other);
            }
        }
        return taken;
    }

    /** Says that the batch of whoever led is over, and hands the lead on. */
    void done(Ticket leading) {
        lock.lock();
        try {
            onTheWay.remove(leading);
            nobodyMayLead = false;
            if (leader == leading) {
                leader = null;
            }
            giveLead();
        } finally {
            lock.unlock();
        }
    }

    private boolean isFree(Account account) {
        return onTheWay.isEmpty() || onTheWay.values().stream().noneMatch(accounts -> accounts.contains(account));
    }
}
