package io.creditledger.internal.statement;

import io.creditledger.entry.Draw;
import io.creditledger.entry.Entry;
import io.creditledger.entry.EntryType;
import io.creditledger.entry.Extension;
import io.creditledger.entry.Lot;
import io.creditledger.entry.LotStatus;
import io.creditledger.internal.store.Store;
import io.creditledger.statement.LotLine;
import io.creditledger.value.Expiry;
import io.creditledger.value.Key;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The lots of an account as they were at an earlier instant: those of today, with every entry since then undone, the last one
 * first. This costs as much as happened since, not as much as there was before.
 */
final class LotsThen {
    private final Store store;
    private final Instant instant;
    private final Map<Long, Lot> lots = new HashMap<>();
    private final Map<Long, Long> remaining = new HashMap<>();
    private final Map<Long, Expiry> expiries = new HashMap<>();
    private final Set<Key> unpaid = new HashSet<>();
    private final Set<Key> notStarted = new HashSet<>();

    /** From these lots, back to this instant. */
    LotsThen(Store store, List<Lot> today, Instant instant) {
        this.store = store;
        this.instant = instant;
        for (Lot lot : today) {
            lots.put(lot.number(), lot);
            remaining.put(lot.number(), lot.remaining());
            expiries.put(lot.number(), lot.expiry());
            if (lot.status() == LotStatus.PENDING) {
                unpaid.add(lot.key());
            } else if (lot.status() == LotStatus.SCHEDULED) {
                notStarted.add(lot.key());
            }
        }
    }

    /** Undoes one more entry. */
    void undo(Entry entry) {
        for (Draw draw : entry.draws()) {
            remaining.computeIfPresent(draw.lot(), (lot, left) -> left - draw.amount());
        }
        for (Extension extension : entry.extensions()) {
            expiries.put(extension.lot(), extension.from());
        }
        switch (entry.type()) {
            case ACTIVATE -> unpay(entry.refersTo().orElseThrow());
            case CANCEL -> unpaid.add(entry.refersTo().orElseThrow());
            case START -> notStarted.add(entry.refersTo().orElseThrow());
            default -> {}
        }
    }

    /** What was in each lot in which something was left. A lot that was not made yet has nothing in it. */
    List<LotLine> lines() {
        return lots.values().stream()
                .filter(lot -> left(lot) > 0)
                .sorted(Comparator.comparingLong(Lot::number))
                .map(this::line)
                .toList();
    }

    private long left(Lot lot) {
        return remaining.getOrDefault(lot.number(), 0L);
    }

    private LotLine line(Lot lot) {
        return new LotLine(
                lot.number(),
                lot.key(),
                lot.terms(),
                status(lot),
                lot.granted(),
                left(lot),
                lot.grantedAt(),
                lot.startsAt(),
                expiries.getOrDefault(lot.number(), lot.expiry()));
    }

    private LotStatus status(Lot lot) {
        if (unpaid.contains(lot.key())) {
            return LotStatus.PENDING;
        }
        boolean waits = notStarted.contains(lot.key())
                || lot.startsAt().filter(instant::isBefore).isPresent();
        return waits ? LotStatus.SCHEDULED : LotStatus.USABLE;
    }

    /** An expiry that is counted from the payment was not known before it. */
    private void unpay(Key grant) {
        unpaid.add(grant);
        for (Lot lot : lots.values()) {
            Optional<Expiry> declared = lot.key().equals(grant) ? declared(grant) : Optional.empty();
            declared.filter(relative -> lot.usableFrom()
                            .map(relative::from)
                            .equals(Optional.ofNullable(expiries.get(lot.number()))))
                    .ifPresent(relative -> expiries.put(lot.number(), relative));
        }
    }

    private Optional<Expiry> declared(Key grant) {
        return Optional.ofNullable(store.entries(Set.of(grant)).get(grant))
                .filter(entry -> entry.type() == EntryType.GRANT)
                .flatMap(entry -> entry.content().field("expiry"))
                .filter(text -> text.startsWith("P"))
                .map(text -> Expiry.after(Duration.parse(text)));
    }
}
