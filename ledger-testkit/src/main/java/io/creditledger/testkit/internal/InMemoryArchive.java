package io.creditledger.testkit.internal;

import io.creditledger.entry.Entry;
import io.creditledger.entry.EntryType;
import io.creditledger.inspect.Row;
import io.creditledger.inspect.RowKind;
import io.creditledger.internal.engine.Caches;
import io.creditledger.internal.engine.Held;
import io.creditledger.internal.engine.LotState;
import io.creditledger.internal.store.Archive;
import io.creditledger.internal.store.Difference;
import io.creditledger.internal.store.EntryPage;
import io.creditledger.internal.store.Examiner;
import io.creditledger.internal.store.Mended;
import io.creditledger.internal.store.Mending;
import io.creditledger.internal.store.Span;
import io.creditledger.internal.store.StoredEntry;
import io.creditledger.internal.store.TrailVisitor;
import io.creditledger.internal.store.Visitor;
import io.creditledger.value.Account;
import io.creditledger.value.Key;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Books kept in memory, for inspections. An account is looked at under the lock of the store. Thread-safe. */
final class InMemoryArchive implements Archive {
    /** So few, and so few entries at a time, that tests see several. */
    private static final int SPAN = 3;

    private static final int PAGE = 5;

    private final InMemoryStore store;

    InMemoryArchive(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public long size() {
        return store.accounts().size();
    }

    @Override
    public Optional<Span> next(Optional<Span> before) {
        long from = before.map(Span::upTo).orElse(0L);
        int left = (int) Math.min(SPAN, size() - from);
        return left > 0 ? Optional.of(new Span(from, from + left, left)) : Optional.empty();
    }

    @Override
    public void show(Span span, Visitor visitor) {
        store.accounts().subList((int) span.after(), (int) span.upTo()).forEach(account -> show(account, visitor));
    }

    @Override
    public void show(Account account, Visitor visitor) {
        store.inside(account, shelf -> {
                    Examiner examiner = visitor.examiner(account);
                    show(shelf, examiner, visitor.wantsCaches());
                    return examiner;
                })
                .ifPresent(visitor::seen);
    }

    @Override
    public void show(TrailVisitor visitor) {
        store.show(visitor);
    }

    @Override
    public int mostWorkers() {
        return Integer.MAX_VALUE;
    }

    @Override
    public <T> T mend(Mending<T> mending) {
        return store.inside(mending.account(), shelf -> replayed(mending).orElseGet(() -> mend(shelf, mending)))
                .or(() -> replayed(mending))
                .orElseGet(() -> mending.mended().result());
    }

    private <T> Optional<T> replayed(Mending<T> mending) {
        return store.repair(mending.key()).map(mending::replay);
    }

    private <T> T mend(Shelf shelf, Mending<T> mending) {
        Examiner examiner = mending.examiner();
        show(shelf, examiner, true);
        Mended<T> mended = mending.mended();
        store.mend(shelf, examiner.caches().orElseThrow(), mended.record());
        return mended.result();
    }

    private void show(Shelf shelf, Examiner examiner, boolean caches) {
        List<Entry> entries = shelf.entries();
        for (int from = 0; from < entries.size(); from += PAGE) {
            examiner.entries(page(entries.subList(from, Math.min(from + PAGE, entries.size()))));
        }
        examiner.audits(shelf.audits());
        examiner.caches().ifPresent(expected -> compare(expected, shelf, examiner, caches));
        examiner.end();
    }

    private EntryPage page(List<Entry> entries) {
        Map<Key, Entry> refunded = new HashMap<>();
        for (Entry entry : entries) {
            if (entry.type() == EntryType.REFUND) {
                entry.refersTo()
                        .flatMap(store::act)
                        .ifPresent(act -> refunded.put(act.entry().key(), act.entry()));
            }
        }
        List<StoredEntry> stored = entries.stream()
                .map(entry -> new StoredEntry(
                        entry,
                        store.act(entry.key()).map(act -> act.caused().size()).orElse(0)))
                .toList();
        return new EntryPage(stored, refunded);
    }

    private void compare(Caches expected, Shelf shelf, Examiner examiner, boolean caches) {
        compare(Row.ACCOUNT, CacheFields.of(expected.head()), CacheFields.of(shelf.head()), examiner);
        if (!caches) {
            return;
        }
        if (shelf.head().nextDue().isAfter(expected.head().nextDue())) {
            // Too early is only slow: it is a bound.
            examiner.differs(new Difference(
                    Row.ACCOUNT,
                    "next_due",
                    expected.head().nextDue().toString(),
                    shelf.head().nextDue().toString()));
        }
        Map<Row, Map<String, String>> right = new TreeMap<>(CacheFields.ORDER);
        Map<Row, Map<String, String>> there = new TreeMap<>(CacheFields.ORDER);
        expected.lots().forEach((number, lot) -> add(right, lot));
        shelf.lots().values().forEach(lot -> add(there, lot));
        expected.holds().forEach((number, hold) -> add(right, hold));
        shelf.holds().values().forEach(hold -> add(there, hold));
        expected.refunded().forEach((number, sum) -> add(right, number, sum));
        for (Entry entry : shelf.entries()) {
            store.act(entry.key())
                    .filter(act -> act.refunded() != 0)
                    .ifPresent(act -> add(there, entry.sequence(), act.refunded()));
        }
        right.forEach((row, fields) -> {
            if (there.containsKey(row)) {
                compare(row, fields, there.get(row), examiner);
            } else {
                examiner.differs(Difference.missing(row));
            }
        });
        there.keySet().stream()
                .filter(row -> !right.containsKey(row))
                .forEach(row -> examiner.differs(Difference.surplus(row)));
    }

    private static void add(Map<Row, Map<String, String>> rows, LotState lot) {
        rows.put(Row.of(RowKind.LOT, lot.number()), CacheFields.of(lot));
    }

    private static void add(Map<Row, Map<String, String>> rows, Held hold) {
        rows.put(Row.of(RowKind.HOLD, hold.sequence()), CacheFields.of(hold));
    }

    private static void add(Map<Row, Map<String, String>> rows, long entry, long refunded) {
        rows.put(Row.of(RowKind.REFUND, entry), Map.of("refunded", String.valueOf(refunded)));
    }

    private static void compare(Row row, Map<String, String> right, Map<String, String> there, Examiner examiner) {
        right.forEach((field, value) -> {
            if (!there.getOrDefault(field, "").equals(value)) {
                examiner.differs(new Difference(row, field, value, there.getOrDefault(field, "")));
            }
        });
    }
}
