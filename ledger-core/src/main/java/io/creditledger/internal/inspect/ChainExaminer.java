package io.creditledger.internal.inspect;

import io.creditledger.audit.AuditRecord;
import io.creditledger.entry.Totals;
import io.creditledger.inspect.ChainReport;
import io.creditledger.inspect.Damage;
import io.creditledger.inspect.Row;
import io.creditledger.internal.engine.Caches;
import io.creditledger.internal.engine.Head;
import io.creditledger.internal.engine.SignalState;
import io.creditledger.internal.hash.Chain;
import io.creditledger.internal.store.Difference;
import io.creditledger.internal.store.EntryPage;
import io.creditledger.internal.store.Examiner;
import io.creditledger.internal.store.StoredEntry;
import io.creditledger.value.Account;
import io.creditledger.value.Hash;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Looks whether the history of an account is as it was written. */
final class ChainExaminer implements Examiner {
    private final Account account;
    private final HistoryWalk walk;
    private Hash last = Hash.ZERO;
    private long entries;

    ChainExaminer(Account account, Chain chain) {
        this.account = account;
        this.walk = new HistoryWalk(account, chain);
    }

    @Override
    public void entries(EntryPage page) {
        for (StoredEntry stored : page.entries()) {
            if (walk.follow(stored)) {
                last = stored.entry().hash();
                entries = stored.entry().sequence();
            }
        }
    }

    @Override
    public void audits(List<AuditRecord> page) {
        page.forEach(walk::follow);
    }

    @Override
    public void broken(Row row, Damage damage, String what) {
        walk.broken(row, damage, what);
    }

    /** Only where the chains end is compared. */
    @Override
    public Optional<Caches> caches() {
        Head ends = new Head(
                account,
                entries,
                0,
                Instant.EPOCH,
                Totals.ZERO,
                0,
                0,
                Instant.MAX,
                last,
                walk.audits(),
                walk.auditLink(),
                SignalState.NONE);
        return walk.isWhole()
                ? Optional.of(new Caches(ends, new TreeMap<>(), new TreeMap<>(), new TreeMap<>()))
                : Optional.empty();
    }

    @Override
    public void differs(Difference difference) {
        walk.takes(difference);
    }

    @Override
    public void end() {
        walk.end();
    }

    ChainReport report() {
        return walk.report();
    }
}
