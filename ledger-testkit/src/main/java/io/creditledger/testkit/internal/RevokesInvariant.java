package io.creditledger.testkit.internal;

import static io.creditledger.testkit.internal.Findings.at;
import static io.creditledger.testkit.internal.Findings.lot;

import io.creditledger.entry.Entry;
import io.creditledger.entry.Lot;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/**
 * I6 about revokes: less their refunds they take no more of a grant than was granted. Lots that were issued anew count
 * with the one that they replace; lots that one revoke took back together are judged together.
 */
final class RevokesInvariant implements Invariant {
    @Override
    public void judge(Books books, Findings found) {
        Map<Long, Lot> lots =
                books.lots().stream().collect(Collectors.toMap(Lot::number, lot -> lot, (one, other) -> one));
        Revoked byGrant = new Revoked(books.entries(), number -> root(number, lots));
        for (Entry entry : books.entries()) {
            Set<Long> group = byGrant.add(entry);
            long sum = byGrant.sum(group);
            long granted = sum(group, lots, Lot::granted);
            found.holds(sum <= granted, "I6", at(entry), sum + " taken back of " + granted + " in lots " + group);
        }
        Revoked byLot = new Revoked(books.entries(), number -> number);
        books.entries().forEach(byLot::add);
        for (Lot lot : books.lots()) {
            Revoked revoked = lot.replaces().isPresent() ? byLot : byGrant;
            Set<Long> group = revoked.group(lot.number());
            found.equal("I6", "lots " + group, "revoked", revoked.sum(group), sum(group, lots, Lot::revoked));
            found.holds(
                    lot.revoked() >= 0 && lot.revoked() <= lot.granted(),
                    "I6",
                    lot(lot.number()),
                    lot.revoked() + " taken back of " + lot.granted());
        }
    }

    private static long root(long number, Map<Long, Lot> lots) {
        Lot lot = lots.get(number);
        return lot == null ? number : lot.replaces().orElse(number);
    }

    private static long sum(Set<Long> group, Map<Long, Lot> lots, ToLongFunction<Lot> what) {
        return lots.values().stream()
                .filter(lot -> group.contains(lot.number()))
                .mapToLong(what)
                .sum();
    }
}
