package io.creditledger.testkit.internal;

import io.creditledger.entry.Draw;
import io.creditledger.entry.Entry;
import io.creditledger.entry.EntryType;
import io.creditledger.value.Key;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongUnaryOperator;
import java.util.stream.Collectors;

/** How much revokes, less their refunds, took back on behalf of which lots, entry by entry. */
final class Revoked {
    private final Map<Key, Set<Long>> targets = new HashMap<>();
    private final Groups groups = new Groups();
    private final Map<Set<Long>, Long> sums = new HashMap<>();

    /** Over these entries, of which none is added yet; what is taken back of one lot may count as taken back of another. */
    Revoked(List<Entry> entries, LongUnaryOperator countsAs) {
        for (Entry entry : entries) {
            if (entry.type() == EntryType.REVOKE && !entry.draws().isEmpty()) {
                Set<Long> lots = entry.draws().stream()
                        .map(Draw::forLot)
                        .map(countsAs::applyAsLong)
                        .collect(Collectors.toCollection(TreeSet::new));
                targets.put(entry.key(), lots);
                groups.join(lots);
            }
        }
    }

    /** Adds one more entry; returns the lots that it concerns. */
    Set<Long> add(Entry entry) {
        Set<Long> taken = targets.get(entry.key());
        if (taken != null) {
            return add(taken, entry.amount());
        }
        Set<Long> returned = entry.type() == EntryType.REFUND
                ? entry.refersTo().map(targets::get).orElse(null)
                : null;
        return returned == null ? Set.of() : add(returned, -entry.amount());
    }

    private Set<Long> add(Set<Long> lots, long amount) {
        Set<Long> group = groups.of(lots);
        sums.merge(group, amount, Long::sum);
        return group;
    }

    /** The lots that are judged together with this one. */
    Set<Long> group(long lot) {
        return groups.of(Set.of(lot));
    }

    long sum(Set<Long> group) {
        return sums.getOrDefault(group, 0L);
    }
}
