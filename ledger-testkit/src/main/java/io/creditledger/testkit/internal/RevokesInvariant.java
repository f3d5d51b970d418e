package io.creditledger.testkit.internal;

import static io.creditledger.testkit.internal.Findings.at;
import static io.creditledger.testkit.internal.Findings.lot;

import io.creditledger.entry.Draw;
import io.creditledger.entry.Entry;
import io.creditledger.entry.EntryType;
import io.creditledger.entry.Lot;
import io.creditledger.value.Key;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/**
 * I6 about revokes: less their refunds they take no more of a grant than was granted. Lots that were taken back together
 * under one key are judged together.
 */
final class RevokesInvariant implements Invariant {
    @Override
    public void judge(Books books, Findings found) {
        Map<Long, Lot> lots = books.lots().stream().collect(Collectors.toMap(Lot::number, lot -> lot, (a, b) -> a));
        Map<Key, Set<Long>> targets = new HashMap<>();
        for (Entry entry : books.entries()) {
            if (entry.type() == EntryType.REVOKE && !entry.draws().isEmpty()) {
                targets.put(entry.key(), roots(entry, lots));
            }
        }
        Groups groups = new Groups();
        targets.values().forEach(groups::join);
        Map<Set<Long>, Long> revoked = new HashMap<>();
        for (Entry entry : books.entries()) {
            Set<Long> taken = targets.get(entry.key());
            if (taken != null) {
                Set<Long> group = groups.of(taken);
                long sum = revoked.merge(group, entry.amount(), Long::sum);
                long granted = sum(group, lots, Lot::granted);
                found.holds(sum <= granted, "I6", at(entry), sum + " taken back of " + granted + " in lots " + group);
            }
            Set<Long> returned = entry.type() == EntryType.REFUND
                    ? entry.refersTo().map(targets::get).orElse(null)
                    : null;
            if (returned != null) {
                revoked.merge(groups.of(returned), -entry.amount(), Long::sum);
            }
        }
        for (Lot lot : books.lots()) {
            judge(lot, groups, revoked, lots, found);
        }
    }

    private static void judge(
            Lot lot, Groups groups, Map<Set<Long>, Long> revoked, Map<Long, Lot> lots, Findings found) {
        Set<Long> group = groups.of(Set.of(lot.number()));
        if (lot.replaces().isEmpty()) {
            long sum = revoked.getOrDefault(group, 0L);
            found.equal("I6", "lots " + group, "revoked", sum, sum(group, lots, Lot::revoked));
        }
        found.holds(
                lot.revoked() >= 0 && lot.revoked() <= lot.granted(),
                "I6",
                lot(lot.number()),
                lot.revoked() + " taken back of " + lot.granted());
    }

    private static Set<Long> roots(Entry entry, Map<Long, Lot> lots) {
        return entry.draws().stream()
                .map(Draw::forLot)
                .map(lot -> root(lot, lots))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static long root(long number, Map<Long, Lot> lots) {
        Lot lot = lots.get(number);
        return lot == null ? number : lot.replaces().orElse(number);
    }

    private static long sum(Set<Long> group, Map<Long, Lot> lots, ToLongFunction<Lot> what) {
        return group.stream()
                .map(lots::get)
                .filter(Objects::nonNull)
                .mapToLong(what)
                .sum();
    }
}
