package io.creditledger.internal.queue;

import io.creditledger.error.LedgerException;
import io.creditledger.error.OutcomeUnknownException;
import io.creditledger.error.RetryableLedgerException;
import io.creditledger.internal.queue.Ticket.State;
import io.creditledger.internal.store.AccountHeld;
import io.creditledger.internal.store.Answer;
import io.creditledger.internal.store.Group;
import io.creditledger.internal.store.Store;
import io.creditledger.internal.store.Write;
import io.creditledger.value.Account;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a leader runs: one transaction, for its own ticket and for those behind it. Of one thread, for one use. */
final class Batch {
    private static final Logger LOG = LoggerFactory.getLogger("io.creditledger.queue");
    private static final int MOST = 128;
    private static final int YIELDS = 2;

    private final Lane lane;
    private final Store store;

    Batch(Lane lane, Store store) {
        this.lane = lane;
        this.store = store;
    }

    /**
     * Runs it, unless whoever leads was interrupted while it waited, and goes away: it must not begin with what may take long. Who came
     * interrupted is served as any other.
     */
    void lead(Ticket leading, boolean cameInterrupted) {
        // A caller's interrupt is its own affair: it must not break what is done for others.
        boolean interrupted = Thread.interrupted();
        try {
            boolean goesAway = interrupted && !cameInterrupted && lane.withdraw(leading);
            if (!goesAway) {
                lead(leading);
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /**
     * Lets those run first whom the batch before has answered: what they send next goes along, and a batch costs the database little
     * more for each that it has. Nothing relies on it: who does not come in time is in the next one. Who got the lead at once has
     * nobody to wait for.
     */
    @SuppressWarnings("ThreadPriorityCheck")
    private static void letOthersCome(Ticket leading) {
        for (int i = 0; leading.hasWaited() && i < YIELDS; i++) {
            Thread.yield();
        }
    }

    /** Whatever happens, the lead is handed on and every ticket is moved on: to find out, who is not told otherwise. */
    private void lead(Ticket leading) {
        letOthersCome(leading);
        List<Ticket> tickets = lane.take(leading, MOST);
        Runnable moves = () -> move(tickets, State.IN_DOUBT);
        try {
            moves = tickets.isEmpty() ? () -> {} : run(tickets);
        } finally {
            lane.done(leading);
            moves.run();
        }
    }

    /** Runs the transaction, and says what is to become of the tickets. */
    private Runnable run(List<Ticket> tickets) {
        Group<Object> group = Group.ofMany(tickets.stream().map(Ticket::write).toList());
        try {
            group.write(store);
            return () -> answer(tickets, group.answers());
        } catch (AccountHeld somebodys) {
            return () -> move(tickets, State.APART);
        } catch (OutcomeUnknownException e) {
            boolean interruptedMeanwhile = Thread.currentThread().isInterrupted();
            return () -> doubt(tickets, group.answers(), e, interruptedMeanwhile);
        } catch (LedgerException e) {
            boolean interruptedMeanwhile = Thread.currentThread().isInterrupted();
            return () -> fail(tickets, e, interruptedMeanwhile);
        } catch (RuntimeException | Error e) {
            // Nobody expected this, so that nobody knows how far it came.
            LOG.warn("a transaction of {} callers failed; each goes on alone", tickets.size(), e);
            return () -> move(tickets, State.IN_DOUBT);
        }
    }

    private static void move(List<Ticket> tickets, State next) {
        tickets.forEach(ticket -> ticket.move(next));
    }

    /**
     * Whoever found too little of a book that others had moved on before asks again, with a fresh one; whoever was the first
     * there has to ask for more.
     */
    private static void answer(List<Ticket> tickets, List<Answer<Object>> answers) {
        Set<Account> seen = new HashSet<>();
        for (int i = 0; i < tickets.size(); i++) {
            boolean first = seen.addAll(tickets.get(i).write().request().accounts());
            if (answers.get(i).isTooSmall() && !first && !tickets.get(i).isSecond()) {
                tickets.get(i).move(State.AGAIN);
            } else {
                tickets.get(i).settle(answers.get(i));
            }
        }
    }

    /**
     * Whoever wrote does not know, and who was to be told of a replay has to ask: it may be one of what this batch wrote. Was it the
     * leader's own interrupt that kept it from finding out, the others find out for themselves. A refusal is decided anew.
     */
    private static void doubt(
            List<Ticket> tickets, List<Answer<Object>> answers, OutcomeUnknownException unknown, boolean onlyLeader) {
        for (int i = 0; i < tickets.size(); i++) {
            Write<Object> write = tickets.get(i).write();
            boolean answered = i < answers.size() && answers.get(i).result().isPresent();
            boolean wrote = answered && answers.get(i).wrote() && !write.keys().isEmpty();
            if (wrote && (i == 0 || !onlyLeader)) {
                tickets.get(i).settle(Answer.refused(new OutcomeUnknownException(write.keys(), unknown)));
            } else {
                tickets.get(i).move(answered ? State.IN_DOUBT : State.ALONE);
            }
        }
    }

    /**
     * What failed them together need not fail each of them. But one alone has had its try; and so have all of one account that somebody
     * else holds, or each of them would ask for a connection to wait for it. Was it the leader's own interrupt that kept it from trying
     * on, the others queue up once more.
     */
    private static void fail(List<Ticket> tickets, LedgerException failure, boolean onlyLeader) {
        boolean isOneAccount = tickets.stream().map(Ticket::account).distinct().count() == 1;
        if (tickets.size() == 1 || (isOneAccount && failure instanceof RetryableLedgerException)) {
            tickets.get(0).settle(Answer.refused(failure));
            for (Ticket other : tickets.subList(1, tickets.size())) {
                if (onlyLeader) {
                    other.move(State.AGAIN);
                } else {
                    other.settle(Answer.refused(failure));
                }
            }
        } else {
            move(tickets, State.ALONE);
        }
    }
}
