package io.creditledger.jdbc.quickstart;

import io.creditledger.Ledger;
import io.creditledger.entry.Balance;
import io.creditledger.entry.Entry;
import io.creditledger.entry.Lot;
import io.creditledger.query.HistoryQuery;
import io.creditledger.query.LotQuery;
import io.creditledger.value.Account;
import java.io.PrintStream;
import java.time.ZoneOffset;

/** Prints what a ledger knows of an account. */
final class Report {
    private final PrintStream out;

    Report(PrintStream out) {
        this.out = out;
    }

    void print(Ledger ledger, Account account) {
        out.printf("%n%-5s %-9s %-19s %7s %7s %7s  %s%n", "time", "entry", "key", "before", "change", "after", "by");
        ledger.history(account, HistoryQuery.oldestFirst()).items().forEach(this::print);
        out.printf("%n%-4s %-10s %-19s %-10s %7s %9s%n", "lot", "source", "key", "status", "granted", "remaining");
        ledger.lots(account, LotQuery.all()).forEach(this::print);
        Balance balance = ledger.balance(account);
        out.printf("%nbalance: %d available, %d of debt%n", balance.available(), balance.debt());
    }

    private void print(Entry entry) {
        out.printf(
                "%s %-9s %-19s %7d %+7d %7d  %s%n",
                entry.at().atOffset(ZoneOffset.UTC).toLocalTime(),
                entry.type(),
                entry.key().value(),
                entry.before().available(),
                entry.change().available(),
                entry.after().available(),
                entry.actor());
    }

    private void print(Lot lot) {
        out.printf(
                "%-4d %-10s %-19s %-10s %7d %9d%n",
                lot.number(), lot.terms().source(), lot.key().value(), lot.status(), lot.granted(), lot.remaining());
    }
}
