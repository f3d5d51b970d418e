package io.creditledger.inspect;

import io.creditledger.Outcome;
import io.creditledger.audit.AuditRecord;
import java.util.List;

/**
 * What came of a repair. Immutable.
 *
 * @param record the audit record that tells of it
 * @param outcome whether it was done now, or before
 * @param findings what was wrong, and is no more; empty where it was done before
 */
public record Repaired(AuditRecord record, Outcome outcome, List<Finding> findings) {
    /** Copies the list. */
    public Repaired {
        findings = List.copyOf(findings);
    }
}
