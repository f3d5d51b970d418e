package io.creditledger.internal.inspect;

import io.creditledger.audit.Approval;
import io.creditledger.audit.AuditAction;
import io.creditledger.audit.AuditRecord;
import io.creditledger.entry.Entry;
import io.creditledger.inspect.Row;
import io.creditledger.inspect.RowKind;
import io.creditledger.inspect.Rule;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** I9: every audited act has exactly one audit record, which says the same. Keeps what has not met its other half yet. Of one thread. */
final class Trail {
    private static final String RECORD = "audit record";

    private final FindingList found;
    private final Deque<Entry> entries = new ArrayDeque<>();
    private final Deque<AuditRecord> records = new ArrayDeque<>();

    Trail(FindingList found) {
        this.found = found;
    }

    void add(Entry entry) {
        if (entry.type().isAudited()) {
            entries.add(entry);
            meet();
        }
    }

    void add(AuditRecord record) {
        if (record.action() != AuditAction.REPAIR) {
            records.add(record);
            meet();
        }
    }

    private void meet() {
        while (!entries.isEmpty() && !records.isEmpty()) {
            Entry entry = entries.getFirst();
            AuditRecord record = records.getFirst();
            if (entry.sequence() == record.sequence()) {
                found.equal(Rule.I9, entry, RECORD, expected(entry, record), record);
            }
            if (entry.sequence() <= record.sequence()) {
                entries.removeFirst();
            }
            if (record.sequence() <= entry.sequence()) {
                records.removeFirst();
            }
            if (entry.sequence() < record.sequence()) {
                missing(entry);
            } else if (record.sequence() < entry.sequence()) {
                surplus(record);
            }
        }
    }

    /** Everything has been shown. */
    void end() {
        entries.forEach(this::missing);
        records.forEach(this::surplus);
    }

    private void missing(Entry entry) {
        found.history(Rule.I9, entry, RECORD, "one", "none");
    }

    private void surplus(AuditRecord record) {
        found.history(
                Rule.I9,
                Row.of(RowKind.AUDIT, record.number()),
                "entry",
                "an audited one",
                "number " + record.sequence());
    }

    /** Whether a second person had to approve it, the record alone says. */
    private static AuditRecord expected(Entry entry, AuditRecord record) {
        Optional<Approval> approval =
                record.approvedBy().flatMap(by -> record.because().map(reason -> new Approval(by, reason)));
        return AuditRecord.of(entry, record.number(), approval).linked(record.number(), record.hash());
    }
}
