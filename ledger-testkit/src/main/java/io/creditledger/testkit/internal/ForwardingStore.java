package io.creditledger.testkit.internal;

import io.creditledger.approval.Proposal;
import io.creditledger.audit.AuditRecord;
import io.creditledger.entry.Entry;
import io.creditledger.internal.engine.Books;
import io.creditledger.internal.store.Archive;
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
import java.util.function.Function;

/**
 * A store that passes every call on to another one, as a base for stores that change some of them. Several writes together come
 * to {@link #write}, as one.
 */
public abstract class ForwardingStore implements Store {
    private final Store store;

    /** In front of this store. */
    protected ForwardingStore(Store store) {
        this.store = store;
    }

    /** The store behind this one. */
    protected final Store behind() {
        return store;
    }

    @Override
    public <T> T write(Write<T> write) {
        return store.write(write);
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
