package io.creditledger.internal.queue;

import io.creditledger.approval.Proposal;
import io.creditledger.audit.AuditRecord;
import io.creditledger.entry.Entry;
import io.creditledger.internal.engine.Books;
import io.creditledger.internal.store.Archive;
import io.creditledger.internal.store.Decided;
import io.creditledger.internal.store.Extent;
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
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;

/** A store that remembers its transactions, lets each in only through a gate, and fails as it is told to. */
final class GateStore implements Store {
    final Semaphore gate = new Semaphore(0);
    final List<List<Key>> transactions = new CopyOnWriteArrayList<>();
    /** How much each of them loaded. */
    final List<Extent> extents = new CopyOnWriteArrayList<>();
    /** Whether there was nothing to commit for what each of them tells. */
    final List<Boolean> tellNothing = new CopyOnWriteArrayList<>();
    /** What was committed. For tests to look at while nobody writes. */
    final KeptBooks books = new KeptBooks();

    private final ReentrantLock lock = new ReentrantLock();
    private final Consumer<Write<?>> beforeCommit;
    private final Consumer<Write<?>> afterCommit;

    /** What is thrown there fails the transaction. */
    GateStore(Consumer<Write<?>> beforeCommit) {
        this(beforeCommit, write -> {});
    }

    /** What is thrown before the commit fails the transaction; after it, only the answer is lost. */
    GateStore(Consumer<Write<?>> beforeCommit, Consumer<Write<?>> afterCommit) {
        this.beforeCommit = beforeCommit;
        this.afterCommit = afterCommit;
    }

    @Override
    public <T> T write(Write<T> write) {
        gate.acquireUninterruptibly();
        lock.lock();
        try {
            transactions.add(write.keys());
            extents.add(write.request().extent());
            Decided<T> decided = write.decide().apply(books.load(write.request()));
            tellNothing.add(decided.tellsNothing());
            beforeCommit.accept(write);
            decided.decisions().forEach(books::keep);
            afterCommit.accept(write);
            return decided.result();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public <T> T read(Request request, Function<Books, T> read) {
        lock.lock();
        try {
            return read.apply(books.load(request));
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Map<Key, Account> accounts(Collection<Key> keys) {
        return Map.of();
    }

    @Override
    public Map<Key, Entry> entries(Collection<Key> keys) {
        return Map.of();
    }

    @Override
    public List<Entry> history(Account account, HistoryQuery query, long upTo, int limit) {
        return List.of();
    }

    @Override
    public Optional<Entry> lastEntryAt(Account account, Instant instant) {
        return Optional.empty();
    }

    @Override
    public List<AuditRecord> audit(AuditQuery query, int limit) {
        return List.of();
    }

    @Override
    public Trailed trail(String actor, Optional<Key> proposal, Function<TrailState, Trailed> decide) {
        throw new UnsupportedOperationException("trails pass by the queue");
    }

    @Override
    public List<Proposal> proposals(Optional<Key> key, Instant now, int limit) {
        throw new UnsupportedOperationException("proposals pass by the queue");
    }

    @Override
    public List<Account> due(Instant until, int limit) {
        return List.of();
    }

    @Override
    public Archive archive() {
        throw new UnsupportedOperationException("nobody inspects it");
    }

    @Override
    public SealStore seals() {
        throw new UnsupportedOperationException("seals pass by the queue");
    }

    @Override
    public Outbox outbox() {
        throw new UnsupportedOperationException("this store tells nobody");
    }
}
