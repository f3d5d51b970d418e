package io.creditledger.testkit.internal;

import static io.creditledger.testkit.internal.Findings.at;

import io.creditledger.audit.Approval;
import io.creditledger.audit.AuditAction;
import io.creditledger.audit.AuditRecord;
import io.creditledger.entry.Entry;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** I9, as far as books can tell: an audited act is there wholly, its entry and exactly one record that says the same. */
final class AuditInvariant implements Invariant {
    @Override
    public void judge(Books books, Findings found) {
        Map<Long, AuditRecord> records = new HashMap<>();
        for (AuditRecord row : books.records()) {
            if (row.action() == AuditAction.REPAIR) {
                continue; // it tells of no entry
            }
            AuditRecord other = records.putIfAbsent(row.sequence(), row);
            found.holds(other == null, "I9", record(row), "is the second of entry " + row.sequence());
        }
        for (Entry entry : books.entries()) {
            AuditRecord row = records.remove(entry.sequence());
            if (entry.type().isAudited()) {
                if (row == null) {
                    found.holds(false, "I9", at(entry), "has no audit record");
                } else {
                    AuditRecord expected = expected(entry, row);
                    found.equal("I9", at(entry), "audit record", expected, row);
                }
            } else {
                found.holds(row == null, "I9", at(entry), "has an audit record");
            }
        }
        records.values().forEach(row -> found.holds(false, "I9", record(row), "has no entry"));
    }

    private static AuditRecord expected(Entry entry, AuditRecord row) {
        Optional<Approval> approval =
                row.approvedBy().map(by -> new Approval(by, row.because().orElse("it does not say")));
        return AuditRecord.of(entry, row.number(), approval).linked(row.number(), row.hash());
    }

    static String record(AuditRecord row) {
        return "audit record " + row.number() + " (" + row.action()
                + row.key().map(key -> " " + key).orElse("") + ")";
    }
}
