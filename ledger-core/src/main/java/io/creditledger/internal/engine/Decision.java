package io.creditledger.internal.engine;

import io.creditledger.audit.AuditRecord;
import io.creditledger.entry.Entry;
import io.creditledger.signal.Signal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What one command, or a sweep, changes in the books of one account: entries and audit records to append, and the rows that
 * are caches, as they are afterwards. Immutable.
 *
 * @param head the account's row
 * @param entries what time did, then the command's entry, then what that caused
 * @param audits the audit records of those entries
 * @param lots every lot that was made or changed
 * @param holds every hold that was made or changed
 * @param refund the act that was refunded, and how much of it was in sum
 * @param act the command's own entry with those it caused; empty for a sweep
 * @param signals what is to be told of it
 */
public record Decision(
        Head head,
        List<Entry> entries,
        List<AuditRecord> audits,
        Collection<LotState> lots,
        Collection<Held> holds,
        Optional<Refunded> refund,
        Optional<Act> act,
        List<Signal> signals) {}
