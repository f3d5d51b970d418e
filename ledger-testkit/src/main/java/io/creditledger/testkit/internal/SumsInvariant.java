package io.creditledger.testkit.internal;

import static io.creditledger.testkit.internal.Findings.at;

import io.creditledger.entry.Entry;
import io.creditledger.entry.Lot;
import io.creditledger.entry.LotStatus;
import io.creditledger.entry.Totals;
import io.creditledger.value.Scope;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** I1 and the part of I2 about pending credits: entries, lots and balance tell the same sums, after every entry. */
final class SumsInvariant implements Invariant {
    private static final Set<LotStatus> WAITING = Set.of(LotStatus.PENDING, LotStatus.SCHEDULED);

    @Override
    public void judge(Books books, Findings found) {
        LotFold fold = new LotFold();
        Totals sum = Totals.ZERO;
        for (Entry entry : books.entries()) {
            fold.add(entry);
            sum = plus(sum, entry.change());
            found.equal("I1", at(entry), "available", fold.usable() - fold.debt(), sum.available());
            found.equal("I1", at(entry), "debt", fold.debt(), sum.debt());
            found.equal("I2", at(entry), "pending", fold.pending(), sum.pending());
        }
        Totals balance = books.balance().totals();
        found.equal("I1", "balance", "available", sum.available(), balance.available());
        found.equal("I1", "balance", "debt", sum.debt(), balance.debt());
        found.equal("I2", "balance", "held", sum.held(), balance.held());
        found.equal("I2", "balance", "pending", sum.pending(), balance.pending());
        found.equal("I1", "usable lots less debt", "available", balance.available(), usable(books) - balance.debt());
        found.equal(
                "I1",
                "usable lots",
                "sum by scope",
                byScope(books, false),
                books.balance().usableByScope());
        found.equal("I2", "pending lots", "sum", balance.pending(), total(byScope(books, true)));
        found.equal(
                "I2",
                "pending lots",
                "sum by scope",
                byScope(books, true),
                books.balance().pendingByScope());
        found.equal("I1", "balance", "account", books.account(), books.balance().account());
    }

    private static Totals plus(Totals sum, Totals change) {
        return new Totals(
                sum.available() + change.available(),
                sum.held() + change.held(),
                sum.pending() + change.pending(),
                sum.debt() + change.debt());
    }

    private static long usable(Books books) {
        return total(byScope(books, false));
    }

    private static long total(Map<Scope, Long> sums) {
        return sums.values().stream().mapToLong(Long::longValue).sum();
    }

    private static Map<Scope, Long> byScope(Books books, boolean waiting) {
        return books.lots().stream()
                .filter(lot -> waiting ? WAITING.contains(lot.status()) : lot.status() == LotStatus.USABLE)
                .filter(lot -> lot.remaining() != 0)
                .collect(Collectors.groupingBy(lot -> lot.terms().scope(), Collectors.summingLong(Lot::remaining)));
    }
}
