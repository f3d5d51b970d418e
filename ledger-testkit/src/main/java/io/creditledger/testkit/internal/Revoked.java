package io.creditledger.testkit.internal;

import io.creditledger.entry.Draw;
import io.creditledger.entry.Entry;
import io.creditledger.entry.EntryType;
import io.creditledger.value.Key;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongUnaryOperator;

/**
 * How much revokes, less their refunds, took back of each lot, entry by entry. It counts at the lot on whose behalf it was
 * taken, at the original that this lot was issued anew for, and at the reissue of it that it was taken out of.
 */
final class Revoked {
    private final LongUnaryOperator original;
    private final Map<Key, Entry> revokes = new HashMap<>();
    private final Map<Key, Long> refunded = new HashMap<>();
    private final Map<Long, Long> sums = new HashMap<>();

    /** With the original of each lot: the lot itself where it was not issued anew for another. */
    Revoked(LongUnaryOperator original) {
        this.original = original;
    }

    /** Adds one more entry; returns the lots that it concerns. */
    Set<Long> add(Entry entry) {
        Set<Long> lots = new TreeSet<>();
        if (entry.type() == EntryType.REVOKE) {
            revokes.put(entry.key(), entry);
            entry.draws().forEach(draw -> count(draw, -draw.amount(), lots));
        }
        Entry revoke = entry.refersTo().map(revokes::get).orElse(null);
        if (entry.type() == EntryType.REFUND && revoke != null) {
            long end = refunded.merge(revoke.key(), entry.amount(), Long::sum);
            giveBack(revoke, end - entry.amount(), end, lots);
        }
        return lots;
    }

    /** Debt comes back first, then what was drawn last: from this much given back to that much. */
    private void giveBack(Entry revoke, long from, long to, Set<Long> lots) {
        long place = 0;
        for (Draw draw : inOrderOfReturn(revoke.draws())) {
            long next = place - draw.amount();
            long part = Math.min(to, next) - Math.max(from, place);
            if (part > 0) {
                count(draw, -part, lots);
            }
            place = next;
        }
    }

    private static List<Draw> inOrderOfReturn(List<Draw> draws) {
        List<Draw> order = new ArrayList<>();
        for (Draw draw : draws) {
            if (!draw.isDebt()) {
                order.add(0, draw);
            }
        }
        draws.stream().filter(Draw::isDebt).forEach(debt -> order.add(0, debt));
        return order;
    }

    private void count(Draw draw, long amount, Set<Long> lots) {
        long grant = original.applyAsLong(draw.forLot());
        Set<Long> counting = new TreeSet<>(List.of(draw.forLot(), grant));
        if (!draw.isDebt() && original.applyAsLong(draw.lot()) == grant && draw.lot() != grant) {
            counting.add(draw.lot());
        }
        counting.forEach(lot -> sums.merge(lot, amount, Long::sum));
        lots.addAll(counting);
    }

    long sum(long lot) {
        return sums.getOrDefault(lot, 0L);
    }
}
