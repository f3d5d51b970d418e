package io.creditledger.testkit.internal;

import static io.creditledger.testkit.internal.Findings.at;

import io.creditledger.entry.Draw;
import io.creditledger.entry.Entry;
import io.creditledger.entry.EntryType;
import io.creditledger.entry.Totals;

/** I5: the draws of an entry sum to its change of available plus pending, and each kind changes what it may change. */
final class DrawsInvariant implements Invariant {
    @Override
    public void judge(Books books, Findings found) {
        for (Entry entry : books.entries()) {
            Totals change = entry.change();
            found.equal("I5", at(entry), "sum of draws", change.available() + change.pending(), sum(entry, false));
            found.equal("I5", at(entry), "debt in draws", -change.debt(), sum(entry, true));
            found.holds(
                    Movement.of(entry.type()).fits().test(change, entry.amount()) && entry.amount() >= 0,
                    "I5",
                    at(entry),
                    "with an amount of " + entry.amount() + " changes " + change);
            found.holds(
                    entry.draws().stream().noneMatch(draw -> draw.amount() == 0),
                    "I5",
                    at(entry),
                    "has a draw of zero");
            found.equal(
                    "I5",
                    at(entry),
                    "whether it extends lots",
                    entry.type() == EntryType.EXTEND,
                    !entry.extensions().isEmpty());
            if (entry.type() == EntryType.REVOKE) {
                found.holds(
                        entry.draws().stream().allMatch(draw -> draw.forLot() > 0),
                        "I5",
                        at(entry),
                        "has a draw that names no lot that is taken back");
            }
        }
    }

    private static long sum(Entry entry, boolean debtOnly) {
        return entry.draws().stream()
                .filter(draw -> draw.isDebt() || !debtOnly)
                .mapToLong(Draw::amount)
                .sum();
    }
}
