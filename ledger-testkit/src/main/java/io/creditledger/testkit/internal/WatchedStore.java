package io.creditledger.testkit.internal;

import io.creditledger.audit.AuditRecord;
import io.creditledger.entry.Entry;
import io.creditledger.error.LedgerException;
import io.creditledger.internal.engine.Books;
import io.creditledger.internal.store.Answer;
import io.creditledger.internal.store.Request;
import io.creditledger.internal.store.Store;
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
public final class WatchedStore extends ForwardingStore {
    private final StoreCalls calls;

    /** In front of this store. */
    public WatchedStore(Store store, StoreCalls calls) {
        super(store);
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
            return Answer.of(super.write(write), true);
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
        List<Answer<T>> answers = behind().writeEach(writes);
        for (int i = 0; i < answers.size(); i++) {
            told(writes.get(i), answers.get(i));
        }
        calls.written(keys);
        return answers;
    }

    @Override
    public <T> T read(Request request, Function<Books, T> read) {
        return watched(() -> super.read(request, read));
    }

    private <T> T watched(Supplier<T> read) {
        calls.reading();
        return read.get();
    }

    @Override
    public Map<Key, Account> accounts(Collection<Key> keys) {
        return watched(() -> super.accounts(keys));
    }

    @Override
    public Map<Key, Entry> entries(Collection<Key> keys) {
        return watched(() -> super.entries(keys));
    }

    @Override
    public List<Entry> history(Account account, HistoryQuery query, long upTo, int limit) {
        return watched(() -> super.history(account, query, upTo, limit));
    }

    @Override
    public Optional<Entry> lastEntryAt(Account account, Instant instant) {
        return watched(() -> super.lastEntryAt(account, instant));
    }

    @Override
    public List<AuditRecord> audit(AuditQuery query, int limit) {
        return watched(() -> super.audit(query, limit));
    }

    @Override
    public List<Account> due(Instant until, int limit) {
        return watched(() -> super.due(until, limit));
    }
}
