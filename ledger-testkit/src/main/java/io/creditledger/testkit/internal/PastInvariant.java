package io.creditledger.testkit.internal;

import io.creditledger.entry.Totals;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** I11: the balance, the balance at the instant of the last entry, and history agree; and so does every earlier one. */
final class PastInvariant implements Invariant {
    private static final int MOST_QUESTIONS = 20;

    @Override
    public void judge(Books books, Findings found) {
        TreeMap<Instant, Totals> past = new TreeMap<>();
        books.entries().forEach(entry -> past.put(entry.at(), entry.after()));
        Totals last = past.isEmpty() ? Totals.ZERO : past.lastEntry().getValue();
        found.equal("I11", "balance", "sums", last, books.balance().totals());
        if (!past.isEmpty() && past.firstKey().isAfter(Instant.EPOCH)) {
            Instant before = past.firstKey().minus(1, ChronoUnit.MICROS);
            found.equal("I11", "at " + before, "balance", Totals.ZERO, at(books, before));
        }
        for (Map.Entry<Instant, Totals> moment : Sample.of(List.copyOf(past.entrySet()), MOST_QUESTIONS)) {
            found.equal("I11", "at " + moment.getKey(), "balance", moment.getValue(), at(books, moment.getKey()));
        }
    }

    private static Totals at(Books books, Instant instant) {
        return books.ledger().balanceAt(books.account(), instant);
    }
}
