package io.creditledger.testkit.internal;

import static io.creditledger.testkit.internal.Findings.at;

import io.creditledger.entry.Entry;
import io.creditledger.entry.Totals;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** I4: sequences without gap, each entry begins where the one in front of it ended, and time never runs backwards. */
final class OrderInvariant implements Invariant {
    @Override
    public void judge(Books books, Findings found) {
        long sequence = 1;
        Totals before = Totals.ZERO;
        Instant last = Instant.MIN;
        boolean written = true;
        for (Entry entry : books.entries()) {
            found.equal("I4", at(entry), "account", books.account(), entry.account());
            found.equal("I4", at(entry), "sequence", sequence, entry.sequence());
            found.equal("I4", at(entry), "before", before, entry.before());
            found.holds(!entry.at().isBefore(last), "I4", at(entry), entry.at() + " is before " + last);
            found.holds(written || !entry.isWritten(), "I4", at(entry), "is written after one that is not");
            moments(entry, found);
            sequence++;
            before = entry.after();
            last = entry.at();
            written = entry.isWritten();
        }
    }

    private static void moments(Entry entry, Findings found) {
        Instant at = entry.at();
        found.equal("I4", at(entry), "instant", at.truncatedTo(ChronoUnit.MICROS), at);
        if (entry.type().isSystem()) {
            found.holds(!entry.recordedAt().isBefore(at), "I4", at(entry), "was written before it happened");
        } else {
            found.equal("I4", at(entry), "instant of writing", at, entry.recordedAt());
        }
    }
}
