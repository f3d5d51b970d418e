package io.creditledger.testkit.internal;

import static io.creditledger.testkit.internal.Findings.at;

import io.creditledger.entry.Entry;
import io.creditledger.entry.Totals;

/** I1 and the part of I2 about pending credits: entries, lots and balance tell the same sums, after every entry. */
final class SumsInvariant implements Invariant {
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
        Standing.judge(books.balance(), books.lots(), found);
        found.equal("I1", "balance", "account", books.account(), books.balance().account());
    }

    private static Totals plus(Totals sum, Totals change) {
        return new Totals(
                sum.available() + change.available(),
                sum.held() + change.held(),
                sum.pending() + change.pending(),
                sum.debt() + change.debt());
    }
}
