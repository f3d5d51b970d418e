package io.creditledger.internal.inspect;

import io.creditledger.audit.AuditRecord;
import io.creditledger.entry.Entry;
import io.creditledger.entry.EntryType;
import io.creditledger.inspect.ChainReport;
import io.creditledger.inspect.Damage;
import io.creditledger.inspect.Finding;
import io.creditledger.inspect.Row;
import io.creditledger.inspect.Rule;
import io.creditledger.inspect.Severity;
import io.creditledger.internal.engine.Caches;
import io.creditledger.internal.engine.Retelling;
import io.creditledger.internal.engine.Untellable;
import io.creditledger.internal.hash.Chain;
import io.creditledger.internal.store.Difference;
import io.creditledger.internal.store.EntryPage;
import io.creditledger.internal.store.Examiner;
import io.creditledger.internal.store.StoredEntry;
import io.creditledger.value.Account;
import io.creditledger.value.Key;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks whether the books of one account add up: chains, story, rules and caches, in one go. */
final class BookExaminer implements Examiner {
    private final HistoryWalk walk;
    private final Retelling story;
    private final FindingList found;
    private final ActRules acts;
    private final Flow flow = new Flow();
    private final Trail trail;
    private boolean tellable = true;

    BookExaminer(Account account, Chain chain) {
        walk = new HistoryWalk(account, chain);
        story = new Retelling(account);
        found = new FindingList(account);
        acts = new ActRules(story, found);
        trail = new Trail(found);
    }

    @Override
    public void entries(EntryPage page) {
        for (StoredEntry stored : page.entries()) {
            if (walk.follow(stored)) {
                trail.add(stored.entry());
                tell(stored.entry(), page.refunded());
            }
        }
    }

    private void tell(Entry entry, Map<Key, Entry> refunded) {
        if (!tellable) {
            return;
        }
        Optional<Entry> act = entry.type() == EntryType.REFUND
                ? entry.refersTo().flatMap(key -> Optional.ofNullable(refunded.get(key)))
                : Optional.empty();
        try {
            EntryRules.judge(entry, story.tell(entry, act), found);
            acts.judge(entry, act);
            flow.add(entry);
        } catch (Untellable untellable) {
            tellable = false;
            found.history(Rule.I5, entry, "story", "one that can be told", String.valueOf(untellable.getMessage()));
        }
    }

    @Override
    public void audits(List<AuditRecord> page) {
        for (AuditRecord record : page) {
            if (walk.follow(record)) {
                trail.add(record);
            }
        }
    }

    @Override
    public void broken(Row row, Damage damage, String what) {
        walk.broken(row, damage, what);
    }

    @Override
    public Optional<Caches> caches() {
        return walk.isWhole() && tellable
                ? Optional.of(story.caches(walk.audits(), walk.auditLink()))
                : Optional.empty();
    }

    @Override
    public void differs(Difference difference) {
        if (!walk.takes(difference)) {
            found.cache(
                    CacheRules.of(difference),
                    difference.row(),
                    difference.field(),
                    difference.expected(),
                    difference.found());
        }
    }

    @Override
    public void end() {
        walk.end();
        caches().ifPresent(told -> {
            trail.end();
            flow.judge(told.head().totals(), found);
        });
    }

    /** Everything that was found; broken rows first. */
    List<Finding> findings() {
        FindingList all = new FindingList(story.account());
        report().broken().forEach(all::broken);
        all.list().addAll(found.list());
        return all.list();
    }

    ChainReport report() {
        return walk.report();
    }

    /** The first thing that is wrong with history itself. */
    Optional<Finding> firstOfHistory() {
        return findings().stream()
                .filter(finding -> finding.severity() == Severity.CRITICAL)
                .findFirst();
    }
}
