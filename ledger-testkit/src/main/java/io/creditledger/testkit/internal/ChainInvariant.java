package io.creditledger.testkit.internal;

import static io.creditledger.testkit.internal.AuditInvariant.record;
import static io.creditledger.testkit.internal.Findings.at;

import io.creditledger.audit.AuditRecord;
import io.creditledger.entry.Entry;
import io.creditledger.value.Hash;
import java.util.HashSet;
import java.util.Set;

/** I10: every entry and every audit record is the link of a chain over everything before it. */
final class ChainInvariant implements Invariant {
    @Override
    public void judge(Books books, Findings found) {
        Set<Hash> links = new HashSet<>();
        for (Entry entry : books.entries()) {
            found.holds(!entry.isWritten() || links.add(entry.hash()), "I10", at(entry), "has the hash of another row");
        }
        long number = 1;
        for (AuditRecord row : books.records()) {
            found.equal("I10", record(row), "number", number, row.number());
            found.holds(links.add(row.hash()), "I10", record(row), "has the hash of another row");
            number++;
        }
    }
}
