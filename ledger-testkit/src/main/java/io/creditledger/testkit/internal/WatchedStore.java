package io.creditledger.testkit.internal;

import io.creditledger.approval.Proposal;
import io.creditledger.audit.AuditRecord;
import io.creditledger.entry.Entry;
import io.creditledger.error.LedgerException;
import io.creditledger.internal.engine.Books;
import io.creditledger.internal.store.Answer;
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
import java.util.function.Supplier;

/** A store that tells of each call before and after it. */
public final class WatchedStore implements Store {
    private final Store store;
    private final StoreCalls calls;

    /** In front of this store. */
    public WatchedStore(Store store, StoreCalls calls) {
        this.store = store;
        this.calls = calls;
    }

    @Override
    public <T> T write(Write<T> write) {
        calls.writing(write.keys());
        Answer<T> answer = answer(write);
        told(write, answer);
        calls.written(write.keys());
        return answer.orElseThrow();
    }

    /** Whoever needs more to be loaded has not been decided. */
    private <T> Answer<T> answer(Write<T> write) {
        try {
            return Answer.of(store.write(write), true);
        } catch (LedgerException refusal) {
            return Answer.refused(refusal);
        }
    }

    private <T> void told(Write<T> write, Answer<T> answer) {
        Optional<LedgerException> refusal =
                answer.refusal().filter(LedgerException.class::isInstance).map(LedgerException.class::cast);
        calls.wrote(write.keys(), write.request().accounts(), refusal);
    }

    @Override
    public <T> List<Answer<T>> writeEach(List<Write<T>> writes) {
        List<Key> keys = writes.stream().flatMap(write -> write.keys().stream()).toList();
        calls.writing(keys);
        List<Answer<T>> answers = store.writeEach(writes);
        for (int i = 0; i < answers.size(); i++) {
            told(writes.get(i), answers.get(i));
        }
        calls.written(keys);
        return answers;
    }

    @Override
    public <T> T read(Request request, Function<Books, T> read) {
        return watched(() -> store.read(request, read));
    }

    private <T> T watched(Supplier<T> read) {
        calls.reading();
        return read.get();
    }

    @Override
    public Map<Key, Account> accounts(Collection<Key> keys) {
        return watched(() -> store.accounts(keys));
    }

    @Override
    public Map<Key, Entry> entries(Collection<Key> keys) {
        return watched(() -> store.entries(keys));
    }

    @Override
    public List<Entry> history(Account account, HistoryQuery query, long upTo, int limit) {
        return watched(() -> store.history(account, query, upTo, limit));
    }

    @Override
    public Optional<Entry> lastEntryAt(Account account, Instant instant) {
        return watched(() -> store.lastEntryAt(account, instant));
    }

    @Override
    public List<AuditRecord> audit(AuditQuery query, int limit) {
        return watched(() -> store.audit(query, limit));
    }

    @Override
    public List<Account> due(Instant until, int limit) {
        return watched(() -> store.due(until, limit));
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
