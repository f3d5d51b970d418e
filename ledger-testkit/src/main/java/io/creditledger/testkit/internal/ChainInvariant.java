package io.creditledger.testkit.internal;

import static io.creditledger.testkit.internal.AuditInvariant.record;
import static io.creditledger.testkit.internal.Findings.at;

import io.creditledger.audit.AuditRecord;
import io.creditledger.entry.Entry;
import io.creditledger.internal.hash.Chain;
import io.creditledger.internal.hash.ChainWalk;
import io.creditledger.internal.hash.LinkFault;
import java.util.Optional;

/** I10: every entry and every audit record is the link of a chain over everything before it. */
final class ChainInvariant implements Invariant {
    @Override
    public void judge(Books books, Findings found) {
        Chain chain = new Chain(books.keys());
        ChainWalk entries = new ChainWalk(chain);
        for (Entry entry : books.entries()) {
            if (entry.isWritten()) {
                tell(entries.next(entry), at(entry), found);
            }
        }
        ChainWalk records = new ChainWalk(chain);
        long number = 1;
        for (AuditRecord row : books.records()) {
            found.equal("I10", record(row), "number", number, row.number());
            tell(records.next(row), record(row), found);
            number++;
        }
    }

    private static void tell(Optional<LinkFault> fault, Object place, Findings found) {
        fault.ifPresent(wrong -> found.holds(false, "I10", place, wrong.message()));
    }
}
