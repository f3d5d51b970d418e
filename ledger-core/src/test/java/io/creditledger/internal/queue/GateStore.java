package io.creditledger.internal.queue;

import io.creditledger.audit.AuditRecord;
import io.creditledger.entry.Entry;
import io.creditledger.internal.engine.Book;
import io.creditledger.internal.engine.Books;
import io.creditledger.internal.store.Decided;
import io.creditledger.internal.store.Request;
import io.creditledger.internal.store.Store;
import io.creditledger.internal.store.Write;
import io.creditledger.query.AuditQuery;
import io.creditledger.query.HistoryQuery;
import io.creditledger.value.Account;
import io.creditledger.value.Key;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Function;

/** A store of empty books that remembers its transactions, lets each in only through a gate, and fails as it is told to. */
final class GateStore implements Store {
    final Semaphore gate = new Semaphore(0);
    final List<List<Key>> transactions = new CopyOnWriteArrayList<>();
    private final Consumer<Write<?>> beforeCommit;

    /** What is thrown there fails the transaction. */
    GateStore(Consumer<Write<?>> beforeCommit) {
        this.beforeCommit = beforeCommit;
    }

    @Override
    public <T> T write(Write<T> write) {
        gate.acquireUninterruptibly();
        transactions.add(write.keys());
        Decided<T> decided = write.decide().apply(empty(write.request()));
        beforeCommit.accept(write);
        return decided.result();
    }

    @Override
    public <T> T read(Request request, Function<Books, T> read) {
        return read.apply(empty(request));
    }

    private static Books empty(Request request) {
        Map<Account, Book> books = new HashMap<>();
        request.accounts().forEach(account -> books.put(account, Book.empty(account)));
        return new Books(books, List.of());
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
    public List<Account> due(Instant until, int limit) {
        return List.of();
    }
}
