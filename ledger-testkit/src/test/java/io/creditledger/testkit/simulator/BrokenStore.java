package io.creditledger.testkit.simulator;

import io.creditledger.HouseRules;
import io.creditledger.Ledger;
import io.creditledger.approval.Proposal;
import io.creditledger.audit.AuditRecord;
import io.creditledger.entry.Entry;
import io.creditledger.internal.engine.Books;
import io.creditledger.internal.ledger.StoreLedger;
import io.creditledger.internal.store.Archive;
import io.creditledger.internal.store.Decided;
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
import io.creditledger.value.Actor;
import io.creditledger.value.Key;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A base for stores that break one promise of the one behind them. */
abstract class BrokenStore implements Store {
    final Store sound;

    BrokenStore(Store sound) {
        this.sound = sound;
    }

    /** A ledger over it, as a process begins that finds it as it is. */
    Ledger open(Clock clock, Actor actor, HouseRules rules) {
        return new StoreLedger(this, clock, actor, rules);
    }

    /** What would be written, without writing it. */
    final <T> Decided<T> decided(Write<T> write) {
        return sound.read(write.request(), write.decide());
    }

    /** Writes what was decided before. */
    final <T> T append(Write<T> write, Decided<T> decided) {
        return sound.write(new Write<>(write.request(), write.keys(), books -> decided));
    }

    @Override
    public <T> T write(Write<T> write) {
        return sound.write(write);
    }

    @Override
    public <T> T read(Request request, Function<Books, T> read) {
        return sound.read(request, read);
    }

    @Override
    public Map<Key, Account> accounts(Collection<Key> keys) {
        return sound.accounts(keys);
    }

    @Override
    public Map<Key, Entry> entries(Collection<Key> keys) {
        return sound.entries(keys);
    }

    @Override
    public List<Entry> history(Account account, HistoryQuery query, long upTo, int limit) {
        return sound.history(account, query, upTo, limit);
    }

    @Override
    public Optional<Entry> lastEntryAt(Account account, Instant instant) {
        return sound.lastEntryAt(account, instant);
    }

    @Override
    public List<AuditRecord> audit(AuditQuery query, int limit) {
        return sound.audit(query, limit);
    }

    @Override
    public Trailed trail(String actor, Optional<Key> proposal, Function<TrailState, Trailed> decide) {
        return sound.trail(actor, proposal, decide);
    }

    @Override
    public List<Proposal> proposals(Optional<Key> key, Instant now, int limit) {
        return sound.proposals(key, now, limit);
    }

    @Override
    public List<Account> due(Instant until, int limit) {
        return sound.due(until, limit);
    }

    @Override
    public Archive archive() {
        return sound.archive();
    }

    @Override
    public SealStore seals() {
        return sound.seals();
    }

    @Override
    public Outbox outbox() {
        return sound.outbox();
    }
}
