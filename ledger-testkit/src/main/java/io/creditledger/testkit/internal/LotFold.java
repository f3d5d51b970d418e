package io.creditledger.testkit.internal;

import io.creditledger.entry.Draw;
import io.creditledger.entry.Entry;
import io.creditledger.entry.EntryType;
import io.creditledger.value.Key;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What the draws of a history say about its lots and its debt, entry by entry, without asking for a lot. */
final class LotFold {
    private final Map<Long, Long> remaining = new TreeMap<>();
    private final Map<Long, Long> granted = new HashMap<>();
    private final Map<Long, Entry> makers = new HashMap<>();
    private final Set<Long> unpaid = new HashSet<>();
    private final Set<Long> waiting = new HashSet<>();
    private final Map<Long, Instant> starts = new HashMap<>();
    private long sum;
    private long debt;

    /** Folds one more entry. */
    void add(Entry entry) {
        emptyLotsStartSilently(entry.at());
        entry.draws().forEach(draw -> add(entry, draw));
        switch (entry.type()) {
            case ACTIVATE -> activate(entry);
            case START, CANCEL -> waiting.removeIf(lot -> isMadeBy(lot, entry.refersTo()));
            default -> {}
        }
    }

    private void add(Entry entry, Draw draw) {
        if (draw.isDebt()) {
            debt -= draw.amount();
            return;
        }
        long lot = draw.lot();
        if (makers.putIfAbsent(lot, entry) == null
                && entry.type() == EntryType.GRANT
                && entry.change().pending() != 0) {
            waiting.add(lot);
            entry.content().field("pending").ifPresent(yes -> unpaid.add(lot));
            entry.content().field("start").ifPresent(start -> starts.put(lot, Instant.parse(start)));
        }
        if (entry.equals(makers.get(lot)) && draw.amount() > 0) {
            granted.merge(lot, draw.amount(), Long::sum);
        }
        remaining.merge(lot, draw.amount(), Long::sum);
        sum += draw.amount();
    }

    private void activate(Entry entry) {
        unpaid.removeIf(lot -> isMadeBy(lot, entry.refersTo()));
        if (entry.change().pending() != 0) {
            waiting.removeIf(lot -> isMadeBy(lot, entry.refersTo()));
        }
    }

    private void emptyLotsStartSilently(Instant now) {
        waiting.removeIf(lot ->
                remaining(lot) == 0 && !unpaid.contains(lot) && !now.isBefore(starts.getOrDefault(lot, Instant.MAX)));
    }

    private boolean isMadeBy(long lot, Optional<Key> key) {
        Entry maker = makers.get(lot);
        return maker != null && key.isPresent() && maker.key().equals(key.get());
    }

    /** All lots that were drawn on so far, by number. */
    Set<Long> lots() {
        return remaining.keySet();
    }

    long remaining(long lot) {
        return remaining.getOrDefault(lot, 0L);
    }

    /** What the entry that made the lot put into it. */
    long granted(long lot) {
        return granted.getOrDefault(lot, 0L);
    }

    Optional<Entry> maker(long lot) {
        return Optional.ofNullable(makers.get(lot));
    }

    long debt() {
        return debt;
    }

    /** What is in lots that are paid for and have started. */
    long usable() {
        return sum - pending();
    }

    /** What is in lots that wait for payment or their start. */
    long pending() {
        return waiting.stream().mapToLong(this::remaining).sum();
    }
}
