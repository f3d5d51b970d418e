package io.creditledger.internal.queue;

import io.creditledger.approval.Proposal;
import io.creditledger.audit.AuditRecord;
import io.creditledger.entry.Entry;
import io.creditledger.error.LedgerException;
import io.creditledger.error.OutcomeUnknownException;
import io.creditledger.error.RetryableLedgerException;
import io.creditledger.error.StoreException;
import io.creditledger.internal.engine.Books;
import io.creditledger.internal.queue.Ticket.State;
import io.creditledger.internal.store.Answer;
import io.creditledger.internal.store.Archive;
import io.creditledger.internal.store.Extent;
import io.creditledger.internal.store.Group;
import io.creditledger.internal.store.Outbox;
import io.creditledger.internal.store.Request;
import io.creditledger.internal.store.SealStore;
import io.creditledger.internal.store.Store;
import io.creditledger.internal.store.TrailState;
import io.creditledger.internal.store.Trailed;
import io.creditledger.internal.store.Write;
import io.creditledger.query.AuditQuery;
import io.creditledger.query.HistoryQuery;
import io.creditledger.value.Account;
import io.creditledger.value.Key;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * A store whose writes of one account share transactions with those of other callers: group commit. Accounts are spread over a
 * few lanes, each with one transaction at a time, so that batches do not wait for each other's locks. Thread-safe.
 *
 * <p>A failure of a shared transaction fails nobody: each caller then runs a transaction of its own.
 */
public final class GroupingStore implements Store {
    /** In each lane: where the database does not keep up, somebody has to hear of it before memory runs out. */
    private static final int MOST_QUEUED = 10_000;

    /** So many accounts in a row that the database fails: it is not worth trying the rest. */
    private static final int MOST_FAILURES = 3;

    private final Store store;
    private final Duration patience;
    private final Duration tooLong;
    private final List<Lane> lanes;

    /**
     * In front of this store, with as many lanes, or none where callers are not to share; they wait this long for their turn,
     * and go past a transaction that has taken that long.
     */
    public GroupingStore(Store store, int lanes, Duration patience, Duration tooLong) {
        this(store, lanes, patience, tooLong, MOST_QUEUED);
    }

    /** The same, with so many callers at most in the queue of a lane. */
    GroupingStore(Store store, int lanes, Duration patience, Duration tooLong, int mostQueued) {
        this.store = store;
        this.patience = patience;
        this.tooLong = tooLong;
        this.lanes = IntStream.range(0, lanes)
                .mapToObj(number -> new Lane(mostQueued, tooLong))
                .toList();
    }

    @Override
    public <T> T write(Write<T> write) {
        return mayShare(write.request()) ? shared(write) : store.write(write);
    }

    private boolean mayShare(Request request) {
        return !lanes.isEmpty()
                && request.isPlain()
                && request.accounts().size() == 1
                && (request.extent() == Extent.HEAD || request.extent() == Extent.FIRST);
    }

    /** A lane has writes with results of all kinds. */
    @SuppressWarnings("unchecked")
    private <T> T shared(Write<T> write) {
        Write<Object> anyWrite = (Write<Object>) write;
        Account account = write.request().accounts().iterator().next();
        Lane lane = lanes.get(Math.floorMod(account.hashCode(), lanes.size()));
        long deadline = System.nanoTime() + patience.toNanos();
        boolean cameInterrupted = Thread.currentThread().isInterrupted();
        boolean again = false;
        boolean apart = false;
        while (true) {
            Ticket ticket = new Ticket(anyWrite, deadline, again, apart);
            lane.enter(ticket);
            if (!ticket.leaves(State.QUEUED, tooLong, lane::giveLead) && lane.withdraw(ticket)) {
                throw gone();
            }
            if (ticket.state() == State.LEADING) {
                new Batch(lane, store).lead(ticket, cameInterrupted);
            }
            if (!ticket.leaves(State.TAKEN, patience, () -> {})) {
                throw unknown(write, timeUp());
            }
            switch (ticket.state()) {
                case ANSWERED -> {
                    return (T) ticket.answer().orElseThrow();
                }
                case WITHDRAWN -> throw gone();
                case ALONE -> {
                    return alone(write);
                }
                case IN_DOUBT -> {
                    return found(write);
                }
                case APART -> apart = true;
                default -> again = true;
            }
        }
    }

    /** What was written before is replayed. Where the database does not say, nobody may say that nothing was. */
    private <T> T found(Write<T> write) {
        try {
            return store.write(write);
        } catch (RetryableLedgerException | StoreException unanswered) {
            throw unknown(write, unanswered);
        }
    }

    /** What has no keys, such as a sweep, may simply be done again. */
    private static LedgerException unknown(Write<?> write, Throwable cause) {
        return write.keys().isEmpty()
                ? new RetryableLedgerException("it is not known whether this was written; it may be done again", cause)
                : new OutcomeUnknownException(write.keys(), cause);
    }

    private static RetryableLedgerException gone() {
        return new RetryableLedgerException(
                "its time was up, or its caller was interrupted, before its turn came; nothing was written", timeUp());
    }

    private static TimeoutException timeUp() {
        return new TimeoutException("the caller's time was up, or it was interrupted");
    }

    @Override
    public <T> List<Answer<T>> writeEach(List<Write<T>> writes) {
        Group<T> group = Group.inOrder(writes, true);
        try {
            group.write(store);
            return group.answers();
        } catch (OutcomeUnknownException unknown) {
            return inDoubt(writes, group.answers(), unknown);
        } catch (LedgerException together) {
            // What failed them together need not fail each of them.
            return eachAlone(writes, this::alone);
        } catch (RuntimeException unexpected) {
            // Nobody expected this, so that nobody knows how far it came.
            return eachAlone(writes, this::found);
        }
    }

    /** Each has its answer: to try on would need the database, which could not even be asked what it has written. */
    private static <T> List<Answer<T>> inDoubt(
            List<Write<T>> writes, List<Answer<T>> answers, OutcomeUnknownException unknown) {
        return IntStream.range(0, answers.size())
                .mapToObj(i -> Answer.<T>refused(
                        answers.get(i).result().isPresent() ? unknown(writes.get(i), unknown) : notTried()))
                .toList();
    }

    private <T> List<Answer<T>> eachAlone(List<Write<T>> writes, Function<Write<T>, T> writing) {
        List<Answer<T>> answers = new ArrayList<>();
        Set<Account> held = new HashSet<>();
        Set<Account> failed = new HashSet<>();
        for (Write<T> write : writes) {
            Set<Account> accounts = write.request().accounts();
            boolean isTried = failed.size() < MOST_FAILURES && Collections.disjoint(held, accounts);
            Answer<T> answer = isTried ? answer(write, writing) : Answer.refused(notTried());
            if (answer.isTooSmall()) {
                break;
            }
            answers.add(answer);
            if (isTried && answer.refusal().filter(GroupingStore::isOfDatabase).isPresent()) {
                failed.addAll(accounts);
                held.addAll(answer.refusal().get() instanceof StoreException ? Set.of() : accounts);
            } else if (isTried) {
                failed.clear();
            }
        }
        return answers;
    }

    private static boolean isOfDatabase(RuntimeException failure) {
        return failure instanceof RetryableLedgerException
                || failure instanceof StoreException
                || failure instanceof OutcomeUnknownException;
    }

    private static RetryableLedgerException notTried() {
        return new RetryableLedgerException(
                "the database has failed others of its account, or of several accounts, so that this was not tried again; nothing"
                        + " was written",
                new RejectedExecutionException("not tried"));
    }

    private <T> T alone(Write<T> write) {
        return store.write(write);
    }

    private static <T> Answer<T> answer(Write<T> write, Function<Write<T>, T> writing) {
        try {
            return Answer.of(writing.apply(write), true);
        } catch (RuntimeException itsOwn) {
            return Answer.refused(itsOwn);
        }
    }

    @Override
    public <T> T read(Request request, Function<Books, T> read) {
        return store.read(request, read);
    }

    @Override
    public Map<Key, Account> accounts(Collection<Key> keys) {
        return store.accounts(keys);
    }

    @Override
    public Map<Key, Entry> entries(Collection<Key> keys) {
        return store.entries(keys);
    }

    @Override
    public List<Entry> history(Account account, HistoryQuery query, long upTo, int limit) {
        return store.history(account, query, upTo, limit);
    }

    @Override
    public Optional<Entry> lastEntryAt(Account account, Instant instant) {
        return store.lastEntryAt(account, instant);
    }

    @Override
    public List<AuditRecord> audit(AuditQuery query, int limit) {
        return store.audit(query, limit);
    }

    @Override
    public Trailed trail(String actor, Optional<Key> proposal, Function<TrailState, Trailed> decide) {
        return store.trail(actor, proposal, decide);
    }

    @Override
    public List<Proposal> proposals(Optional<Key> key, Instant now, int limit) {
        return store.proposals(key, now, limit);
    }

    @Override
    public List<Account> due(Instant until, int limit) {
        return store.due(until, limit);
    }

    @Override
    public Archive archive() {
        return store.archive();
    }

    @Override
    public SealStore seals() {
        return store.seals();
    }

    @Override
    public Outbox outbox() {
        return store.outbox();
    }
}
