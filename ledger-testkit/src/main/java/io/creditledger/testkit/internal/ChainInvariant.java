package io.creditledger.testkit.internal;

import static io.creditledger.testkit.internal.AuditInvariant.record;
import static io.creditledger.testkit.internal.Findings.at;

import io.creditledger.audit.AuditRecord;
import io.creditledger.entry.Entry;
import io.creditledger.internal.hash.Chain;
import io.creditledger.value.Hash;

/** I10: every entry and every audit record is the link of a chain over everything before it. */
final class ChainInvariant implements Invariant {
    @Override
    public void judge(Books books, Findings found) {
        Hash link = Hash.ZERO;
        for (Entry entry : books.entries()) {
            if (entry.isWritten()) {
                found.equal("I10", at(entry), "hash", Chain.link(link, entry), entry.hash());
                link = entry.hash();
            }
        }
        long number = 1;
        link = Hash.ZERO;
        for (AuditRecord row : books.records()) {
            found.equal("I10", record(row), "number", number, row.number());
            found.equal("I10", record(row), "hash", Chain.link(link, row), row.hash());
            link = row.hash();
            number++;
        }
    }
}
